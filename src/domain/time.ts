/** An instant as ISO 8601 in UTC with milliseconds, for example `2021-06-22T08:29:00.000Z`. */
export type Instant = string;
/** A day as `YYYY-MM-DD`, in whatever time zone the place of use says. */
export type CalendarDate = string;

/**
 * Reads any instant Jira writes (`2021-06-22T08:21:00.000+0000`, ISO 8601 with any offset, epoch milliseconds).
 * @returns null when the text is no instant.
 */
export function toInstant(text: string | number): Instant | null {
  const normal = typeof text === 'string' ? text.trim().replace(/([+-]\d{2})(\d{2})$/, '$1:$2') : text;
  // A day alone is no instant: nobody said at what time.
  if (typeof normal === 'string' && !/\dT\d.*(Z|[+-]\d{2}:\d{2})$/i.test(normal)) return null;
  const ms = new Date(normal).getTime();
  if (Number.isNaN(ms)) return null;
  const instant = new Date(ms).toISOString();
  // Years of other lengths are typing mistakes, and do not sort as text.
  return /^\d{4}-/.test(instant) ? instant : null;
}

/** Whether a text is a day that exists, as `YYYY-MM-DD`. */
export function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00.000Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
