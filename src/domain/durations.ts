import type { KeyTimeName, KeyTimes } from './key-times';
import type { Reopening } from './read-key-times';
import type { Instant } from './time';

/** Whole minutes; null when an end is not known or the times are out of order. */
export type Durations = {
  /** Impact start to detected. */
  readonly timeToDetect: number | null;
  /** Detected to acknowledged. */
  readonly timeToAcknowledge: number | null;
  /** Detected to mitigated. */
  readonly timeToMitigate: number | null;
  /** Detected to resolved. */
  readonly timeToResolve: number | null;
  /** Impact start to resolved. */
  readonly total: number | null;
};

/** What each is called, in the order in which they are told. */
export const DURATION_LABELS: readonly (readonly [keyof Durations, string])[] = [
  ['timeToDetect', 'Time to detect'],
  ['timeToAcknowledge', 'Time to acknowledge'],
  ['timeToMitigate', 'Time to mitigate'],
  ['timeToResolve', 'Time to resolve'],
  ['total', 'Total duration'],
];

export function durationsOf(times: KeyTimes): Durations {
  const between = (from: KeyTimeName, to: KeyTimeName): number | null => {
    const start = times[from];
    const end = times[to];
    if (!start || !end) return null;
    const minutes = minutesBetween(start.at, end.at);
    return minutes < 0 ? null : minutes;
  };
  return {
    timeToDetect: between('impactStart', 'detected'),
    timeToAcknowledge: between('detected', 'acknowledged'),
    timeToMitigate: between('detected', 'mitigated'),
    timeToResolve: between('detected', 'resolved'),
    total: between('impactStart', 'resolved'),
  };
}

const minutesBetween = (from: Instant, to: Instant): number => Math.round((Date.parse(to) - Date.parse(from)) / 60_000);

/** A stretch in which the incident went on; `to` null: it still does. */
export type Outage = { readonly from: Instant; readonly to: Instant | null };

/**
 * The stretches of an incident that was opened again, from its start to its last resolution; one where it was not. None
 * where no start is known, or the times contradict each other.
 */
export function outagesOf(
  { impactStart, detected, resolved }: KeyTimes,
  reopenings: readonly Reopening[],
): readonly Outage[] {
  const start = (impactStart ?? detected)?.at;
  const end = resolved?.at ?? null;
  if (start === undefined || (end !== null && end < start)) return [];
  const pauses = reopenings.filter(
    ({ resolvedAt, reopenedAt }) => resolvedAt > start && (end === null || reopenedAt < end),
  );
  const starts = [start, ...pauses.map(({ reopenedAt }) => reopenedAt)];
  return starts.map((from, index) => ({ from, to: pauses[index]?.resolvedAt ?? end }));
}

/** How long the stretches are together, in whole minutes; null while one goes on. */
export const outageMinutes = (outages: readonly Outage[]): number | null =>
  outages.reduce<number | null>(
    (sum, { from, to }) => (sum === null || to === null ? null : sum + minutesBetween(from, to)),
    0,
  );

/** `5178` becomes `3 d 14 h 18 min`; parts that are zero are left out, and less than a minute is `under 1 min`. */
export function formatDuration(minutes: number): string {
  if (minutes < 1) return 'under 1 min';
  const parts = [
    [Math.floor(minutes / 1440), 'd'],
    [Math.floor((minutes % 1440) / 60), 'h'],
    [minutes % 60, 'min'],
  ] as const;
  return parts
    .filter(([amount]) => amount > 0)
    .map(([amount, unit]) => `${amount} ${unit}`)
    .join(' ');
}

/** Pairs of key times that stand in the wrong order, the earlier-meant one first. */
export function outOfOrder(times: KeyTimes): readonly (readonly [KeyTimeName, KeyTimeName])[] {
  const order: readonly KeyTimeName[] = ['impactStart', 'detected', 'acknowledged', 'mitigated', 'resolved'];
  const known = order.filter((name) => times[name]);
  return known.slice(1).flatMap((later, index) => {
    const earlier = known[index];
    if (!earlier) return [];
    const [a, b] = [times[earlier], times[later]];
    return a && b && a.at > b.at ? [[earlier, later] as const] : [];
  });
}
