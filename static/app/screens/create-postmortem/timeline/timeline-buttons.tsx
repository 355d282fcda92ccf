import Button from '@atlaskit/button/new';
import layout from '../../../components/layout.module.css';

export const ADD_ID = 'draft-add-entry';

type Props = {
  readonly ticked: number;
  readonly total: number;
  readonly hasTranscript: boolean;
  readonly onTickAll: (on: boolean) => void;
  readonly onAdd: () => void;
  readonly onTranscript: () => void;
};

export function TimelineButtons({ ticked, total, hasTranscript, onTickAll, onAdd, onTranscript }: Props) {
  return (
    <div className={layout['buttons']}>
      <span role="status">
        {ticked} of {total} will be on the page
      </span>
      <Button appearance="subtle" spacing="compact" onClick={() => onTickAll(true)}>
        Select all
      </Button>
      <Button appearance="subtle" spacing="compact" onClick={() => onTickAll(false)}>
        Select none
      </Button>
      <Button id={ADD_ID} spacing="compact" onClick={onAdd}>
        Add entry
      </Button>
      {!hasTranscript && (
        <Button spacing="compact" onClick={onTranscript}>
          Add a transcript
        </Button>
      )}
    </div>
  );
}
