import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { useState } from 'react';
import styles from './create-postmortem.module.css';
import { isIncluded } from './draft-edits';
import type { DraftFieldProps } from './draft-field';
import { TimelineRow } from './timeline-row';
import layout from '../../components/layout.module.css';

const SHOWN_AT_FIRST = 20;
/** More rows at once keep a browser busy for seconds. */
const MORE_AT_ONCE = 500;

/** What happened when; a tick puts an entry onto the page. */
export function TimelineSection({ draft, edits, onChange }: DraftFieldProps) {
  const [most, setMost] = useState(SHOWN_AT_FIRST);
  const { timeline, timeZone } = draft;
  const isWhole = most >= timeline.length;
  const isLastStep = most + MORE_AT_ONCE >= timeline.length;
  const included = timeline.filter((entry) => isIncluded(entry, edits)).length;
  const shown = timeline.slice(0, most);
  const tick = (entries: Readonly<Record<string, boolean>>) =>
    onChange({ timeline: { ...edits.timeline, ...entries } });
  // Selecting all is not a choice to show everybody what few may see.
  const tickAll = (on: boolean) =>
    tick(Object.fromEntries(timeline.map(({ id, restrictedTo }) => [id, on && restrictedTo === null])));
  return (
    <section aria-labelledby="draft-timeline" className={styles['section']}>
      <Heading as="h2" size="xsmall" id="draft-timeline">
        Timeline
      </Heading>
      <div className={layout['buttons']}>
        <span role="status">
          {included} of {timeline.length} will be on the page
        </span>
        <Button appearance="subtle" spacing="compact" onClick={() => tickAll(true)}>
          Select all
        </Button>
        <Button appearance="subtle" spacing="compact" onClick={() => tickAll(false)}>
          Select none
        </Button>
      </div>
      <ul className={styles['timeline']}>
        {shown.map((entry) => (
          <TimelineRow
            key={entry.id}
            entry={entry}
            timeZone={timeZone}
            isIncluded={isIncluded(entry, edits)}
            onChange={(on) => tick({ [entry.id]: on })}
          />
        ))}
      </ul>
      {timeline.length > SHOWN_AT_FIRST && (
        <div className={layout['buttons']}>
          <Button
            appearance="subtle"
            aria-expanded={isWhole}
            onClick={() => setMost(isWhole ? SHOWN_AT_FIRST : most + MORE_AT_ONCE)}
          >
            {isWhole
              ? `Show the first ${SHOWN_AT_FIRST} only`
              : isLastStep
                ? `Show all ${timeline.length}`
                : `Show ${MORE_AT_ONCE} more of ${timeline.length}`}
          </Button>
        </div>
      )}
    </section>
  );
}
