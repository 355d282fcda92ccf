import type { Incident } from './incident';
import type { Instant } from './time';

/** An earlier incident that may be related. */
export type PastIncident = {
  readonly id: string;
  readonly key: string;
  readonly summary: string;
  readonly createdAt: Instant;
  readonly labels: readonly string[];
  readonly components: readonly string[];
  /** By the id of the field. */
  readonly services: Readonly<Record<string, readonly string[]>>;
  /** Theme labels of its contributing factors. */
  readonly themes: readonly string[];
  /** Of its action items; null: nothing is counted on it. */
  readonly openActions: number | null;
};

/** Why two incidents are related, and how far the earlier one's actions are. */
export type RelatedIncident = Pick<PastIncident, 'id' | 'key' | 'summary' | 'openActions'> & {
  /** For example `component checkout`; the telling ones first. */
  readonly reasons: readonly string[];
};

/** More than this nobody follows up. */
export const MOST_RELATED = 3;
/** Further reasons say no more. */
const MOST_REASONS = 5;

/** Labels that say what an issue is, not what it is about. */
const GENERIC = new Set(
  'incident incidents outage postmortem post-mortem major production prod bug urgent critical hotfix escalation p0 p1 p2 p3 p4 sev1 sev2 sev3 sev4 sev-1 sev-2 sev-3 sev-4'.split(
    ' ',
  ),
);

export const isTelling = (label: string): boolean => !GENERIC.has(label.toLowerCase());

/** What an incident can share with others. */
export type RelatedSubject = Pick<Incident, 'id' | 'createdAt' | 'labels' | 'components' | 'services'> & {
  /** Theme labels of its contributing factors; none before they are written down. */
  readonly themes: readonly string[];
};

/**
 * Up to three earlier incidents that share a service, a component, a label or a factor's theme with this one: what few
 * share says more than what many do, and of equals the one with open actions and then the newest comes first.
 */
export function findRelated(subject: RelatedSubject, past: readonly PastIncident[]): readonly RelatedIncident[] {
  const wanted = wordsOf(subject);
  const shared = past
    .filter(({ id, createdAt }) => id !== subject.id && createdAt < subject.createdAt)
    .map((other) => ({
      other,
      reasons: wordsOf({ ...other, services: servicesOf(other) }).filter((word) => wanted.includes(word)),
    }))
    .filter(({ reasons }) => reasons.length > 0);
  const uses = new Map<string, number>();
  for (const reason of shared.flatMap(({ reasons }) => reasons)) uses.set(reason, (uses.get(reason) ?? 0) + 1);
  const weightOf = (reason: string) => 1 / (uses.get(reason) ?? 1);
  const ranked = shared.map(({ other, reasons }) => ({
    other,
    reasons: reasons.toSorted((a, b) => weightOf(b) - weightOf(a)).slice(0, MOST_REASONS),
    weight: reasons.reduce((sum, reason) => sum + weightOf(reason), 0),
  }));
  return ranked
    .toSorted(
      (a, b) =>
        b.weight - a.weight ||
        Number((b.other.openActions ?? 0) > 0) - Number((a.other.openActions ?? 0) > 0) ||
        (a.other.createdAt < b.other.createdAt ? 1 : -1),
    )
    .slice(0, MOST_RELATED)
    .map(({ other: { id, key, summary, openActions }, reasons }) => ({ id, key, summary, openActions, reasons }));
}

const servicesOf = ({ services }: PastIncident) => Object.values(services).map((names) => ({ names }));

type Shared = {
  readonly labels: readonly string[];
  readonly components: readonly string[];
  readonly services: readonly { readonly names: readonly string[] }[];
  readonly themes: readonly string[];
};

/** What an incident can share, in words; `service` first, since it says most. */
const wordsOf = ({ labels, components, services, themes }: Shared): readonly string[] => [
  ...new Set([
    ...services.flatMap(({ names }) => names.map((name) => `service ${name}`)),
    ...components.map((name) => `component ${name}`),
    ...themes.map((name) => `theme ${name}`),
    ...labels.filter(isTelling).map((name) => `label ${name}`),
  ]),
];

/** How far the actions of an earlier incident are. @param open null: nothing is counted on it. */
export const openActionsWords = (open: number | null): string => {
  if (open === null) return 'no action items';
  if (open === 0) return 'no action items open';
  return open === 1 ? '1 action item still open' : `${open} action items still open`;
};
