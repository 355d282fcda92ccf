import type { LeftOut, LeftOutReason } from '../../../../../src/domain/transcript/transcript';
import { notTakenWords } from '../../../../../src/domain/words';
import styles from './timeline.module.css';

const MOST_SHOWN = 200;

/** What of a transcript is in no entry, and why. */
export function LeftOutList({ leftOut }: { readonly leftOut: readonly LeftOut[] }) {
  if (leftOut.length === 0) return <p>Everything in it was understood.</p>;
  return (
    <details className={styles['aside']}>
      <summary>{leftOut.length === 1 ? '1 line was left out' : `${leftOut.length} lines were left out`}</summary>
      <ul className={styles['timeline']}>
        {leftOut.slice(0, MOST_SHOWN).map(({ place, text, reason }) => (
          <li key={place} className={styles['entry']}>
            <span className={styles['text']} dir="auto">
              {place}: {text}
            </span>
            <span className={styles['quiet']}>{wordsFor(reason)}</span>
          </li>
        ))}
      </ul>
      {leftOut.length > MOST_SHOWN && <p>These are the first {MOST_SHOWN}.</p>}
    </details>
  );
}

function wordsFor(reason: LeftOutReason): string {
  switch (reason) {
    case 'no-time':
      return 'There is no time in it.';
    case 'no-text':
      return 'Nothing is written beside the time.';
    case 'system-message':
      return 'The chat program wrote it, for example that somebody joined.';
    case 'repeated':
      return 'It stands there twice.';
    case 'column-not-used':
      return 'This column is neither a time nor a text.';
    default:
      return notTakenWords(reason);
  }
}
