import Heading from '@atlaskit/heading';
import { outOfOrder } from '../../../../src/domain/durations';
import { KEY_TIMES } from '../../../../src/domain/key-times';
import type { KeyTimeName } from '../../../../src/domain/key-times';
import { Message } from '../../components/message';
import styles from './create-postmortem.module.css';
import { keyTimeOf, keyTimesOf, shownTime } from './draft-edits';
import type { DraftFieldProps } from './draft-field';
import { DurationsList } from './durations-list';
import { KEY_TIME_LABELS } from './key-time-text';
import { KeyTimeRow } from './key-time-row';
import { nameOfZone } from './time-zone-name';

/** Five moments, each with where it was read from, and the durations that follow from them. */
export function KeyTimesSection({ draft, edits, onChange }: DraftFieldProps) {
  const times = keyTimesOf(draft, edits);
  const mixedUp = outOfOrder(times);
  const warningAt = (name: KeyTimeName) => {
    const earlier = mixedUp.find(([, later]) => later === name)?.[0];
    return earlier ? `${KEY_TIME_LABELS[name]} is earlier than ${KEY_TIME_LABELS[earlier].toLowerCase()}.` : null;
  };
  return (
    <section aria-labelledby="draft-times" className={styles['section']}>
      <Heading as="h2" size="xsmall" id="draft-times">
        Key times
      </Heading>
      <p className={styles['quiet']}>In your time zone, {nameOfZone(draft.timeZone)}. Clear what is not known.</p>
      <div className={styles['times']}>
        {KEY_TIMES.map((name) => (
          <KeyTimeRow
            key={name}
            name={name}
            shown={shownTime(draft, edits, name)}
            time={keyTimeOf(draft, edits, name)}
            timeZone={draft.timeZone}
            warning={warningAt(name)}
            onChange={(shown) => onChange({ keyTimes: { ...edits.keyTimes, [name]: shown } })}
          />
        ))}
      </div>
      {mixedUp.length > 0 && (
        <Message appearance="warning" title="Please check the order of these times">
          {mixedUp.map(([earlier, later]) => (
            <p key={`${earlier}-${later}`}>
              {KEY_TIME_LABELS[later]} lies before {KEY_TIME_LABELS[earlier].toLowerCase()}.
            </p>
          ))}
          <p>You can create the page all the same; durations that make no sense are left out.</p>
        </Message>
      )}
      <DurationsList times={times} reopenings={draft.reopenings} timeZone={draft.timeZone} />
    </section>
  );
}
