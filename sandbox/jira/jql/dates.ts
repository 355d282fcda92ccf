import { TZDate } from '@date-fns/tz';
import { endOfDay, format, startOfDay } from 'date-fns';
import type { View } from '../render/view';

const UNITS: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };

/** `-7d`, `4h`, `1w 2d`: milliseconds, or null. */
function readOffset(text: string): number | null {
  if (!/^[+-]?\d+[mhdw](\s+\d+[mhdw])*$/i.test(text)) return null;
  const sign = text.startsWith('-') ? -1 : 1;
  const parts = [...text.matchAll(/(\d+)([mhdw])/gi)];
  return (
    sign * parts.reduce((sum, [, amount, unit]) => sum + Number(amount) * (UNITS[unit?.toLowerCase() ?? ''] ?? 0), 0)
  );
}

/** `2026-01-31`, `2026/01/31 10:30` or an offset from now, in the viewer's time zone, as epoch milliseconds; null for no date. */
export function readMoment(text: string, { jira, viewer }: View): number | null {
  const offset = readOffset(text);
  if (offset !== null) return jira.site.clock.now() + offset;
  const [, year, month, day, hour, minute] =
    /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?: (\d{1,2}):(\d{2}))?$/.exec(text) ?? [];
  if (year === undefined) return null;
  const moment = new TZDate(
    Number(year),
    Number(month) - 1,
    Number(day),
    Number(hour ?? 0),
    Number(minute ?? 0),
    viewer.timeZone,
  );
  return moment.getMonth() === Number(month) - 1 ? moment.getTime() : null;
}

/** The functions of JQL that give a moment; undefined for another name. */
export function callMoment(name: string, args: readonly string[], { jira, viewer }: View): number | undefined {
  const now = new TZDate(jira.site.clock.now(), viewer.timeZone);
  const offset = args[0] === undefined ? 0 : readOffset(/[mhdw]$/i.test(args[0]) ? args[0] : `${args[0]}d`);
  if (offset === null || args.length > 1) return undefined;
  if (name === 'now' && args.length === 0) return now.getTime();
  if (name === 'startofday') return startOfDay(now).getTime() + offset;
  return name === 'endofday' ? endOfDay(now).getTime() + offset : undefined;
}

/** The day of a moment for the viewer, as `YYYY-MM-DD`. */
export const dayOf = (epochMs: number, { viewer }: View): string =>
  format(new TZDate(epochMs, viewer.timeZone), 'yyyy-MM-dd');
