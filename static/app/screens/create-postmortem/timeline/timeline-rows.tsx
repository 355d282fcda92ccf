import Button from '@atlaskit/button/new';
import { useState } from 'react';
import layout from '../../../components/layout.module.css';
import type { ShownEntry } from './timeline-edits';
import { TimelineRow } from './timeline-row';
import styles from './timeline.module.css';
import type { OpenEntryState } from './use-open-entry';
import type { RowActions } from './use-row-actions';

const SHOWN_AT_FIRST = 20;
/** More rows at once keep a browser busy for seconds. */
const MORE_AT_ONCE = 500;

type Props = {
  readonly entries: readonly ShownEntry[];
  readonly timeZone: string;
  readonly openEntry: OpenEntryState;
  readonly isTried: boolean;
  readonly actions: RowActions;
};

export function TimelineRows({ entries, timeZone, openEntry: { current, seen }, isTried, actions }: Props) {
  const [most, setMost] = useState(SHOWN_AT_FIRST);
  const isWhole = most >= entries.length;
  const isLastStep = most + MORE_AT_ONCE >= entries.length;
  const shown = entries.filter(({ entry }, index) => index < most || seen.has(entry.id));
  return (
    <>
      <ul className={styles['timeline']}>
        {shown.map((one) => (
          <TimelineRow
            key={one.entry.id}
            shown={one}
            timeZone={timeZone}
            isOpen={one.entry.id === current?.id}
            isTried={isTried}
            actions={actions}
          />
        ))}
      </ul>
      {entries.length > SHOWN_AT_FIRST && (
        <div className={layout['buttons']}>
          <Button
            appearance="subtle"
            aria-expanded={isWhole}
            onClick={() => setMost(isWhole ? SHOWN_AT_FIRST : most + MORE_AT_ONCE)}
          >
            {isWhole
              ? `Show the first ${SHOWN_AT_FIRST} only`
              : isLastStep
                ? `Show all ${entries.length}`
                : `Show ${MORE_AT_ONCE} more of ${entries.length}`}
          </Button>
        </div>
      )}
    </>
  );
}
