import { matchAt } from './match-at';
import type { Precision } from './stated-line';

/** A time of day as written: `hour` is 0 to 24, or 1 to 12 while `half` is open. */
export type Clock = {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly precision: Precision;
  /** What a 12-hour clock said; `hour` has it in already. */
  readonly half: 'am' | 'pm' | null;
  /** Written with a leading zero or past twelve, so it is of a 24-hour clock. */
  readonly is24: boolean;
};

export type ClockRead = {
  /** null: it has the form of a time, and there is no such time (`25:10`). */
  readonly clock: Clock | null;
  readonly end: number;
  readonly commaFraction: boolean;
};

const COLON = /(\d{1,2}):(\d{2})(?::(\d{2})(?:([.,])\d{1,9})?)?(?![\d:%/]|[.,]\d)/y;
const DOTTED = /(\d{1,2})\.(\d{2})(?![\d.:,%/])/y;
const HOUR = /(\d{1,2})(?=\s?(?:[ap]\.?m\b|uhr\b|uur\b))/iy;
const HALF = /\s{0,2}([ap])(?:\.m\.|\.?m\b)/iy;
const UHR = /\s{0,2}u(?:hr|ur)\b/iy;
/** `10:05:alert` is a time with its separator, `10:05:30:00` is not. */
const COLON_WORD = /(\d{1,2}):(\d{2})(?::(\d{2}))?(?=:(?=\s|\p{L}|$))/uy;

/**
 * Reads a time of day at one place of a text: `10:05`, `10:05:30`, `9:05 PM`, `10 PM`, `9.05pm`, `10.05 Uhr`.
 * @param dotted a word before it said that a clock follows (`kl. 10.05`).
 * @returns null when nothing there has the form of a time.
 */
export function readClock(text: string, at: number, dotted: boolean): ClockRead | null {
  const colon = matchAt(COLON, text, at) ?? matchAt(COLON_WORD, text, at);
  if (colon) return finish(text, at + colon[0].length, colon);
  const point = matchAt(DOTTED, text, at);
  const pointEnd = at + (point?.[0].length ?? 0);
  if (point && (dotted || matchAt(UHR, text, pointEnd) || matchAt(HALF, text, pointEnd)))
    return finish(text, pointEnd, point);
  const hour = matchAt(HOUR, text, at);
  return hour && finish(text, at + hour[0].length, hour);
}

function finish(text: string, end: number, [, h = '', m, s, mark]: RegExpExecArray): ClockRead | null {
  const half = matchAt(HALF, text, end);
  const uhr = half ? null : matchAt(UHR, text, end);
  const stop = end + (half ?? uhr ?? [''])[0].length;
  // What runs on in letters is no clock: `1:30h` and `10:05ish` are looked at by those who know them.
  if (
    !half &&
    !uhr &&
    /^[\p{L}\p{N}_]/u.test(text.slice(end, end + 2)) &&
    !/^(z|ish|h)(?!\p{L})/iu.test(text.slice(end, end + 4))
  )
    return null;
  const written = { hour: Number(h), minute: Number(m ?? 0), second: Number(s ?? 0) };
  const precision = s !== undefined ? 'second' : m !== undefined ? 'minute' : 'hour';
  return { clock: clockOf(written, precision, half?.[1], h), end: stop, commaFraction: mark === ',' };
}

function clockOf(
  { hour, minute, second }: { hour: number; minute: number; second: number },
  precision: Precision,
  letter: string | undefined,
  written: string,
): Clock | null {
  if (minute > 59 || second > 59) return null;
  const rest = { minute, second, precision, is24: written.startsWith('0') || hour > 12 };
  if (letter === undefined) {
    const exists = hour < 24 || (hour === 24 && minute === 0 && second === 0);
    return exists ? { ...rest, hour, half: null } : null;
  }
  if (hour > 12) return null;
  const half = letter.toLowerCase() === 'a' ? 'am' : 'pm';
  return { ...rest, hour: (hour % 12) + (half === 'pm' ? 12 : 0), half };
}
