import { DURATION_LABELS, durationsOf, formatDuration } from '../../../../src/domain/durations';
import { KEY_TIMES } from '../../../../src/domain/key-times';
import type { KeyTimes } from '../../../../src/domain/key-times';
import { KEY_TIME_LABELS, NOT_KNOWN, sourceWords } from '../../../../src/domain/words';
import { Moment } from '../../components/times';
import styles from './incident-panel.module.css';

type Props = { readonly keyTimes: KeyTimes; readonly timeZone: string };

/** Each key time in the viewer's time zone with UTC beside it, where it was read, and what they add up to. */
export function KeyTimesTable({ keyTimes, timeZone }: Props) {
  const durations = durationsOf(keyTimes);
  const isUtc = timeZone === 'UTC' || timeZone === 'Etc/UTC';
  return (
    <table className={styles['times']} aria-label="Key times and durations">
      <tbody>
        {KEY_TIMES.map((name) => {
          const time = keyTimes[name];
          return (
            <tr key={name}>
              <th scope="row">{KEY_TIME_LABELS[name]}</th>
              <td>
                {time ? <Moment at={time.at} timeZone={timeZone} /> : NOT_KNOWN}
                {time && (
                  <div className={styles['quiet']}>
                    {!isUtc && (
                      <>
                        <Moment at={time.at} timeZone="UTC" /> UTC,{' '}
                      </>
                    )}
                    {sourceWords(time.source)}
                  </div>
                )}
              </td>
            </tr>
          );
        })}
        {DURATION_LABELS.map(([name, label]) => {
          const minutes = durations[name];
          return (
            <tr key={name}>
              <th scope="row">{label}</th>
              <td>{minutes === null ? NOT_KNOWN : formatDuration(minutes)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
