import type { Change, Incident, NamedField, Status } from './incident';
import type { KeyTime, KeyTimeName, KeyTimes } from './key-times';
import { DEFAULT_SETTINGS, type SettingsParts } from './settings';
import { statusMeanings, type StatusMeanings } from './status-meanings';
import { addStatedTimes } from './stated-times/add-stated-times';
import { FIELD_SYNONYMS, fieldsByName, isCancelledName } from './synonyms';
import { toInstant, type Instant } from './time';

/** What settings say of where key times are found. */
export type KeyTimeRules = Pick<SettingsParts, 'statuses' | 'fields'>;

/**
 * Reads the key times from what Jira knows: the field that settings name, then date fields by their names, then the
 * statuses that settings name, else statuses by category, and by name where the category does not tell; then the first
 * response; last, what comments state. A time that nothing states is null.
 */
export const readKeyTimes = (incident: Incident, rules: KeyTimeRules = DEFAULT_SETTINGS): KeyTimes =>
  addStatedTimes(readRecordedTimes(incident, rules), incident.comments, isResolved(incident, rules));

/** The key times that fields, statuses and dates of Jira hold, without what comments state. */
export function readRecordedTimes(incident: Incident, rules: KeyTimeRules): KeyTimes {
  const means = statusMeanings(rules.statuses);
  const fromMapped = (name: KeyTimeName) => fromMappedField(incident.fields, rules, name);
  const fromNamed = (names: readonly string[]) => fromFields(fieldsByName(incident.fields, names));
  return {
    impactStart: impactStartIn(incident.fields, rules),
    detected: fromMapped('detected') ??
      fromNamed(FIELD_SYNONYMS.detected) ?? { at: incident.createdAt, source: { kind: 'created' } },
    acknowledged: fromMapped('acknowledged') ?? acknowledged(incident, means) ?? firstResponse(incident, means),
    mitigated: fromMapped('mitigated') ?? mitigated(incident, means),
    resolved: isResolved(incident, rules) ? resolved(incident, means, fromMapped('resolved')) : null,
  };
}

/** When users began to feel it, as a field says: the one that settings name, else one of a usual name. */
export const impactStartIn = (fields: readonly NamedField[], rules: Pick<KeyTimeRules, 'fields'>): KeyTime | null =>
  fromMappedField(fields, rules, 'impactStart') ?? fromFields(fieldsByName(fields, FIELD_SYNONYMS.impactStart));

/** The time in the field that settings name for it; null: they name none, or it states no instant. */
export const fromMappedField = (
  fields: readonly NamedField[],
  rules: Pick<KeyTimeRules, 'fields'>,
  name: KeyTimeName,
) => fromFields(fields.filter(({ id }) => id === rules.fields[name]?.id));

/**
 * In a status that ends an incident: one that settings call resolved; else of the category done and not cancelled, neither
 * by its name nor by that of the resolution, because many workflows have one closed status for all.
 */
export const isResolved = (
  { status, resolutionName }: Pick<Incident, 'status' | 'resolutionName'>,
  { statuses }: Pick<KeyTimeRules, 'statuses'> = DEFAULT_SETTINGS,
): boolean =>
  statusMeanings(statuses).resolved(status) &&
  (statuses.resolved.length > 0 || resolutionName === null || !isCancelledName(resolutionName));

/** The first field that states an instant; one that holds a day alone does not. */
function fromFields(fields: readonly NamedField[]): KeyTime | null {
  for (const { name, text } of fields) {
    const at = text === null ? null : toInstant(text);
    if (at) return { at, source: { kind: 'field', fieldName: name } };
  }
  return null;
}

/** The incident was resolved and then was not any more. */
export type Reopening = { readonly resolvedAt: Instant; readonly reopenedAt: Instant };

/** Every time that it was resolved and opened again, oldest first. */
export function readReopenings(incident: Incident, rules: KeyTimeRules = DEFAULT_SETTINGS): readonly Reopening[] {
  const means = statusMeanings(rules.statuses);
  const found: Reopening[] = [];
  let resolvedAt: Instant | null = null;
  for (const { change, to } of statusesEntered(incident)) {
    if (means.resolved(to)) resolvedAt ??= change.at;
    else if (resolvedAt !== null && !isEnd(to, means)) {
      found.push({ resolvedAt, reopenedAt: change.at });
      resolvedAt = null;
    }
  }
  return found;
}

/** Whatever status it is resolved from, work on it does not go on in one that ends an incident: closed, or cancelled after all. */
const isEnd = (status: Status, means: StatusMeanings): boolean => status.category === 'done' || means.cancelled(status);

type Entered = { readonly change: Change; readonly from: Status | null; readonly to: Status };

/** Every status that was entered, oldest first. A status the project no longer has is left out: nothing tells what it meant. */
function statusesEntered(incident: Incident): readonly Entered[] {
  const known = [...incident.statuses, incident.status];
  const find = (id: string | null, name: string | null) =>
    known.find((status) => status.id === id) ?? known.find((status) => status.name === name) ?? null;
  return incident.changes
    .filter((change) => change.field === 'status')
    .flatMap((change) => {
      const to = find(change.to, change.toText);
      return to ? [{ change, from: find(change.from, change.fromText), to }] : [];
    });
}

const at = ({ change, to }: Entered): KeyTime => ({ at: change.at, source: { kind: 'status', statusName: to.name } });

/** What comes after the first resolution answers a reopening, or is an afterthought. */
function acknowledged(incident: Incident, means: StatusMeanings): KeyTime | null {
  for (const entered of statusesEntered(incident)) {
    if (means.resolved(entered.to)) return null;
    if (means.acknowledged(entered.to)) return at(entered);
  }
  return null;
}

function firstResponse(incident: Incident, means: StatusMeanings): KeyTime | null {
  const { createdAt, resolutionAt, comments } = incident;
  const end = statusesEntered(incident).find(({ to }) => means.resolved(to))?.change.at ?? resolutionAt;
  const first = comments.find(({ at, isResponse }) => isResponse && at >= createdAt && !(end !== null && at > end));
  return first ? { at: first.at, source: { kind: 'response', commentId: first.id } } : null;
}

function mitigated(incident: Incident, means: StatusMeanings): KeyTime | null {
  const last = statusesEntered(incident).findLast(({ to }) => means.mitigated(to));
  return last ? at(last) : null;
}

function resolved(incident: Incident, means: StatusMeanings, mapped: KeyTime | null): KeyTime | null {
  if (mapped) return mapped;
  // From Resolved to Closed is no second resolution, so only the step out of the open statuses counts.
  const last = statusesEntered(incident).findLast(
    ({ from, to }) => means.resolved(to) && !(from && means.resolved(from)),
  );
  if (last) return at(last);
  return incident.resolutionAt ? { at: incident.resolutionAt, source: { kind: 'field', fieldName: 'Resolved' } } : null;
}
