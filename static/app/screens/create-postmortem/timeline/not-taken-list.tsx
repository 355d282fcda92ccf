import Button from '@atlaskit/button/new';
import Lozenge from '@atlaskit/lozenge';
import type { NewEntry } from '../../../../../src/domain/edit-timeline';
import { suggestKind } from '../../../../../src/domain/entry-kind';
import { notTakenWords } from '../../../../../src/domain/words';
import type { PostmortemDraft } from '../../../../../src/shared/views';
import { Moment } from '../../../components/times';
import styles from './timeline.module.css';

type Props = {
  readonly draft: Pick<PostmortemDraft, 'notTaken' | 'notTakenCount' | 'timeZone'>;
  /** Ids of the added entries. */
  readonly added: ReadonlySet<string>;
  readonly onAdd: (entry: NewEntry) => void;
};

/** Lines of comments that look like a time and were not taken for one, and what each could mean. */
export function NotTakenList({ draft: { notTaken, notTakenCount, timeZone }, added, onAdd }: Props) {
  if (notTakenCount === 0) return null;
  return (
    <details className={styles['aside']}>
      <summary>
        {notTakenCount === 1 ? '1 line with a time was not taken' : `${notTakenCount} lines with a time were not taken`}
      </summary>
      <p className={styles['quiet']}>
        They stand in the comments above, at the time of posting. Add the ones that tell when something happened.
      </p>
      <ul className={styles['timeline']}>
        {notTaken.map(({ id, text, reason, readings, restrictedTo }) => (
          <li key={id} className={styles['entry']}>
            <span className={styles['text']} dir="auto">
              {text}
            </span>
            <div className={styles['origin']}>
              <span>{notTakenWords(reason)}</span>
              {restrictedTo !== null && (
                <>
                  <Lozenge appearance="warning" maxWidth="100%">{`Visible to ${restrictedTo} only`}</Lozenge>
                  <span>Added, it can be read by everybody who sees the page.</span>
                </>
              )}
              {added.has(addedId(id)) ? (
                <span>Added to the timeline.</span>
              ) : (
                readings.map((at) => (
                  <Button
                    key={at}
                    spacing="compact"
                    appearance="subtle"
                    onClick={() => onAdd({ id: addedId(id), at, text, kind: suggestKind(text) })}
                  >
                    Add at <Moment at={at} timeZone={timeZone} />
                  </Button>
                ))
              )}
            </div>
          </li>
        ))}
      </ul>
      {notTakenCount > notTaken.length && (
        <p className={styles['quiet']}>These are the first {notTaken.length}; the others stand in their comments.</p>
      )}
    </details>
  );
}

/** Ids of one's own entries have no colon. */
const addedId = (id: string) => `added-${id.replaceAll(':', '-')}`;
