import { countsIn, type CompletionRecord } from '../record';
import type { CalendarDate } from '../time';

/** An open action ticket that stands in the project. */
export type OpenItem = { readonly incidentId: string | null; readonly dueDate: CalendarDate | null };

/** An incident of the project, as its action items were counted last. */
export type CountedIncident = { readonly id: string; readonly completion: CompletionRecord };

/** Overdue ones are among the open. */
export type OpenCounts = { readonly open: number; readonly overdue: number };

export const countOpen = (items: readonly OpenItem[], today: CalendarDate): OpenCounts => ({
  open: items.length,
  overdue: items.filter(({ dueDate }) => dueDate !== null && dueDate < today).length,
});

/** How many action items of the incidents are open besides those at hand, which may be of other incidents, too. */
export function countOthers(
  incidents: readonly CountedIncident[],
  items: readonly OpenItem[],
  today: CalendarDate,
): OpenCounts {
  const others = incidents.map(({ id, completion }) => {
    const counted = countsIn(completion, today);
    const known = countOpen(
      items.filter(({ incidentId }) => incidentId === id),
      today,
    );
    // A count may lag behind its tickets.
    return { open: Math.max(0, counted.open - known.open), overdue: Math.max(0, counted.overdue - known.overdue) };
  });
  return { open: sum(others.map(({ open }) => open)), overdue: sum(others.map(({ overdue }) => overdue)) };
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
