import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { useState } from 'react';
import styles from './create-postmortem.module.css';
import { isIncluded } from './draft-edits';
import type { DraftFieldProps } from './draft-field';
import { TimelineRow } from './timeline-row';
import layout from '../../components/layout.module.css';

const SHOWN_AT_FIRST = 20;

/** What happened when; a tick puts an entry onto the page. */
export function TimelineSection({ draft, edits, onChange }: DraftFieldProps) {
  const [isWhole, setWhole] = useState(false);
  const { timeline, timeZone } = draft;
  const included = timeline.filter((entry) => isIncluded(entry, edits)).length;
  const shown = isWhole ? timeline : timeline.slice(0, SHOWN_AT_FIRST);
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
          <Button appearance="subtle" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
            {isWhole ? `Show the first ${SHOWN_AT_FIRST} only` : `Show all ${timeline.length}`}
          </Button>
        </div>
      )}
    </section>
  );
}
