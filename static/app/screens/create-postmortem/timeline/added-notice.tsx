import Button from '@atlaskit/button/new';
import { Message } from '../../../components/message';

type Props = { readonly count: number; readonly ticked: number; readonly onTakeBack: () => void };

/** After a transcript was added, the way back: one entry at a time would be a long one. */
export function AddedNotice({ count, ticked, onTakeBack }: Props) {
  return (
    <Message
      appearance="success"
      title={count === 1 ? '1 entry was added' : `${count} entries were added`}
      actions={<Button onClick={onTakeBack}>Remove {count === 1 ? 'it' : 'them'} again</Button>}
    >
      {ticked === count ? 'All of them are ticked.' : `${ticked} of them are ticked; tick the others that belong.`}
    </Message>
  );
}
