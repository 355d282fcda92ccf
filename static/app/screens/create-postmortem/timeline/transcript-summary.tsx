import { MAX_ENTRY_LENGTH } from '../../../../../src/domain/edit-timeline';
import type { LeftOut } from '../../../../../src/domain/transcript/transcript';
import { Message } from '../../../components/message';
import { LeftOutList } from './left-out-list';
import type { ReadEntries } from './read-upload';

type Props = { readonly fresh: ReadEntries; readonly leftOut: readonly LeftOut[] };

const MOST_SPEAKERS = 30;

/** What a transcript was understood as, before it is added. */
export function TranscriptSummary({ fresh, leftOut }: Props) {
  const { entries, repeated, tooLong, beforeOpening, speakers } = fresh;
  const isNothing = entries.length === 0;
  return (
    <Message appearance={isNothing ? 'warning' : 'information'} title={titleFor(entries.length, repeated)}>
      {!isNothing && (
        <p>
          Those that tell of a detection, decision, action, effect or recovery during the incident are ticked. Who
          speaks is left out where it could be told; names inside the text stay, so look through them.
        </p>
      )}
      {speakers.length > 0 && (
        <p>
          {`Taken for names of who speaks, and left out: ${speakers.slice(0, MOST_SPEAKERS).join(', ')}`}
          {speakers.length > MOST_SPEAKERS ? ` and ${speakers.length - MOST_SPEAKERS} more.` : '.'}
        </p>
      )}
      {!isNothing && repeated > 0 && (
        <p>{`${lines(repeated)} the same as another entry of that minute and ${repeated === 1 ? 'is' : 'are'} left out.`}</p>
      )}
      {beforeOpening > 0 && (
        <p>{`${beforeOpening === 1 ? '1 entry is' : `${beforeOpening} entries are`} from before the incident was opened.`}</p>
      )}
      {tooLong > 0 && (
        <p>{`${tooLong === 1 ? '1 entry is' : `${tooLong} entries are`} cut off after ${MAX_ENTRY_LENGTH} characters.`}</p>
      )}
      <LeftOutList leftOut={leftOut} />
    </Message>
  );
}

const lines = (count: number) => (count === 1 ? '1 more says' : `${count} more say`);

function titleFor(count: number, repeated: number): string {
  if (count > 0) return count === 1 ? '1 entry found' : `${count} entries found`;
  return repeated > 0 ? 'The timeline says all of this already' : 'No line with a time was found';
}
