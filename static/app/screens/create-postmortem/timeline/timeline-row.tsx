import Button from '@atlaskit/button/new';
import Checkbox from '@atlaskit/checkbox';
import Lozenge from '@atlaskit/lozenge';
import { memo } from 'react';
import { doubtWords, ENTRY_KIND_LABELS, entrySourceWords } from '../../../../../src/domain/words';
import type { DraftEntry } from '../../../../../src/shared/views';
import { Moment } from '../../../components/times';
import { EntryForm } from './entry-form';
import type { ShownEntry } from './timeline-edits';
import styles from './timeline.module.css';
import { editId, type RowActions } from './use-row-actions';

type Props = {
  readonly shown: ShownEntry;
  readonly timeZone: string;
  readonly isOpen: boolean;
  readonly isTried: boolean;
  readonly actions: RowActions;
};

/** Long timelines have hundreds of rows, and one key changes one of them. */
export const TimelineRow = memo(Row, (before, after) => {
  const { shown: a, ...others } = before;
  const { shown: b, ...now } = after;
  return isSame({ ...others }, { ...now }) && isSame({ ...a }, { ...b });
});

type Parts = Readonly<Record<string, unknown>>;
const isSame = (a: Parts, b: Parts): boolean => Object.entries(a).every(([name, value]) => Object.is(value, b[name]));

function Row({ shown, timeZone, isOpen, isTried, actions }: Props) {
  const { entry, text, kind, isTicked, isAdded, isChanged, problem } = shown;
  const { id, restrictedTo } = entry;
  const notes = [
    isChanged && !isAdded ? 'edited by you' : '',
    entry.isShortened && !isChanged ? 'shortened here, whole on the page' : '',
    doubtWords(entry.doubts ?? []),
  ];
  return (
    <li className={styles['entry']}>
      <div className={styles['line']}>
        <Checkbox
          isChecked={isTicked}
          onChange={(change) => actions.tick(id, change.currentTarget.checked)}
          label={
            <span className={styles['text']} dir="auto">
              {text || 'Nothing is written yet'}
            </span>
          }
        />
        {!isOpen && (
          <Button
            id={editId(id)}
            appearance="subtle"
            spacing="compact"
            aria-label={`Edit ${text.slice(0, 60) || 'the empty entry'}`}
            onClick={() => actions.open({ id, at: shown.at ?? entry.at })}
          >
            Edit
          </Button>
        )}
      </div>
      <div className={styles['origin']}>
        {kind !== null && <Lozenge>{ENTRY_KIND_LABELS[kind]}</Lozenge>}
        {shown.at && <Moment at={shown.at} timeZone={timeZone} />}
        <span dir="auto">{sourcesOf(entry)}</span>
        {notes.filter(Boolean).map((note) => (
          <span key={note}>{note}</span>
        ))}
        {restrictedTo !== null && (
          <Lozenge appearance="warning" maxWidth="100%">{`Visible to ${restrictedTo} only`}</Lozenge>
        )}
      </div>
      {restrictedTo !== null && isTicked && (
        <p className={styles['quiet']}>Ticked, it can be read by everybody who sees the page.</p>
      )}
      {isOpen && (
        <EntryForm
          shown={shown}
          timeZone={timeZone}
          isTried={isTried}
          onChange={(change) => actions.change(id, change)}
          onDone={() => actions.close(id)}
          {...(isAdded && { onRemove: () => actions.remove(id) })}
        />
      )}
      {!isOpen && problem !== null && <p className={styles['problem']}>{problem}</p>}
    </li>
  );
}

function sourcesOf({ source, also = [] }: DraftEntry): string {
  if (source.kind === 'added') return 'Added by you';
  const words = [...new Set([source, ...also.map((other) => other.source)].map(entrySourceWords))];
  // The page shows it as a live link to whoever may see the issue.
  return [...words, ...(source.kind === 'linked-issue' ? [source.summary] : [])].join('; ');
}
