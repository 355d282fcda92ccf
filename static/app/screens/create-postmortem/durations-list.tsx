import {
  DURATION_LABELS,
  durationsOf,
  formatDuration,
  outageMinutes,
  outagesOf,
} from '../../../../src/domain/durations';
import type { KeyTimes } from '../../../../src/domain/key-times';
import type { Reopening } from '../../../../src/domain/read-key-times';
import { Moment } from '../../components/times';
import styles from './create-postmortem.module.css';
import { NOT_KNOWN } from './key-time-text';

type Props = {
  readonly times: KeyTimes;
  readonly reopenings: readonly Reopening[];
  readonly timeZone: string;
};

/** What the key times add up to, as they stand now. */
export function DurationsList({ times, reopenings, timeZone }: Props) {
  const durations = durationsOf(times);
  const outages = outagesOf(times, reopenings);
  const minutes = outageMinutes(outages);
  return (
    <dl className={styles['durations']}>
      {DURATION_LABELS.map(([name, label]) => {
        const minutes = durations[name];
        return (
          <div key={name}>
            <dt>{label}</dt>
            <dd>{minutes === null ? NOT_KNOWN : formatDuration(minutes)}</dd>
          </div>
        );
      })}
      {outages.length > 1 && (
        <div>
          <dt>Time in outage, opened again {outages.length === 2 ? 'once' : `${outages.length - 1} times`}</dt>
          <dd>{minutes === null ? NOT_KNOWN : formatDuration(minutes)}</dd>
          {outages.map(({ from, to }) => (
            <dd key={from} className={styles['stretch']}>
              <Moment at={from} timeZone={timeZone} /> to {to === null ? 'now' : <Moment at={to} timeZone={timeZone} />}
            </dd>
          ))}
        </div>
      )}
    </dl>
  );
}
