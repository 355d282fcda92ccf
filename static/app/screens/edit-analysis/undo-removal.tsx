import Button from '@atlaskit/button/new';
import { Message } from '../../components/message';
import { undoId } from './ids';

type Props = { readonly what: 'factor' | 'answer'; readonly onUndo: () => void };

/** Right after a removal. */
export function UndoRemoval({ what, onUndo }: Props) {
  return (
    <Message
      appearance="information"
      actions={
        <Button id={undoId(what)} onClick={onUndo}>
          Undo
        </Button>
      }
    >
      The {what} is removed.
    </Message>
  );
}
