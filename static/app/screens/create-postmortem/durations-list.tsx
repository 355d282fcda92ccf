import { durationsOf, formatDuration } from '../../../../src/domain/durations';
import type { Durations } from '../../../../src/domain/durations';
import type { KeyTimes } from '../../../../src/domain/key-times';
import styles from './create-postmortem.module.css';
import { NOT_KNOWN } from './key-time-text';

const LABELS: readonly (readonly [keyof Durations, string])[] = [
  ['timeToDetect', 'Time to detect'],
  ['timeToAcknowledge', 'Time to acknowledge'],
  ['timeToMitigate', 'Time to mitigate'],
  ['timeToResolve', 'Time to resolve'],
  ['total', 'Total duration'],
];

/** What the key times add up to, as they stand now. */
export function DurationsList({ times }: { readonly times: KeyTimes }) {
  const durations = durationsOf(times);
  return (
    <dl className={styles['durations']}>
      {LABELS.map(([name, label]) => {
        const minutes = durations[name];
        return (
          <div key={name}>
            <dt>{label}</dt>
            <dd>{minutes === null ? NOT_KNOWN : formatDuration(minutes)}</dd>
          </div>
        );
      })}
    </dl>
  );
}
