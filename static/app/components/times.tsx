import type { CalendarDate, Instant } from '../../../src/domain/time';
import { formatDay, formatMoment } from '../dates';
import { useFrame } from '../frame';

/** A day, readable for people and machines. */
export function Day({ day }: { readonly day: CalendarDate }) {
  const { locale } = useFrame();
  return <time dateTime={day}>{formatDay(day, locale)}</time>;
}

/** A moment in a time zone (IANA name), readable for people and machines. */
export function Moment({ at, timeZone }: { readonly at: Instant; readonly timeZone: string }) {
  const { locale } = useFrame();
  return <time dateTime={at}>{formatMoment(at, locale, timeZone)}</time>;
}
