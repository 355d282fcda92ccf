import type { Change, Incident, Status } from './incident';
import type { KeyTime, KeyTimes } from './key-times';
import { FIELD_SYNONYMS, fieldsByName, isCancelledName, isMitigatedName } from './synonyms';
import { readStatedKeyTimes } from './stated-times/read-stated-key-times';
import { toInstant, type Instant } from './time';

/**
 * Reads the key times from what Jira knows: date fields by their names, then statuses by category, and by name where the
 * category does not tell, then what comments state. A time that nothing states is null.
 */
export function readKeyTimes(incident: Incident): KeyTimes {
  const stated = readStatedKeyTimes(incident.comments);
  const { createdAt } = incident;
  const detected = fromField(incident, FIELD_SYNONYMS.detected) ??
    until(createdAt, stated.detected) ?? { at: createdAt, source: { kind: 'created' } };
  const resolvedOne = readResolved(incident) ?? (isResolved(incident) ? since(detected.at, stated.resolved) : null);
  const during = (time: KeyTime | null) => (resolvedOne && time && time.at > resolvedOne.at ? null : time);
  return {
    // An incident is opened because of its impact: a start after that is of something else.
    impactStart: fromField(incident, FIELD_SYNONYMS.impactStart) ?? until(createdAt, stated.impactStart),
    detected,
    acknowledged: acknowledged(incident) ?? during(since(detected.at, stated.acknowledged)),
    mitigated: mitigated(incident) ?? during(since(detected.at, stated.mitigated)),
    resolved: resolvedOne,
  };
}

const until = (latest: Instant, time: KeyTime | undefined): KeyTime | null => (time && time.at <= latest ? time : null);
const since = (earliest: Instant, time: KeyTime | undefined): KeyTime | null =>
  time && time.at >= earliest ? time : null;

/** In a status of the category done that is not a cancelled one. */
export const isResolved = ({ status }: Pick<Incident, 'status'>): boolean => endsIncident(status);

const endsIncident = (status: Pick<Status, 'category' | 'name'>) =>
  status.category === 'done' && !isCancelledName(status.name);

/** The first field that states an instant; one that holds a day alone does not. */
function fromField(incident: Incident, names: readonly string[]): KeyTime | null {
  for (const { name, text } of fieldsByName(incident.fields, names)) {
    const at = text === null ? null : toInstant(text);
    if (at) return { at, source: { kind: 'field', fieldName: name } };
  }
  return null;
}

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

function acknowledged(incident: Incident): KeyTime | null {
  const first = statusesEntered(incident).find(
    ({ to }) => to.category === 'indeterminate' && !isMitigatedName(to.name),
  );
  return first ? at(first) : null;
}

function mitigated(incident: Incident): KeyTime | null {
  const last = statusesEntered(incident).findLast(({ to }) => isMitigatedName(to.name));
  return last ? at(last) : null;
}

/** When the incident was resolved, as status and resolution date tell it; null when it is not, or neither tells. */
export function readResolved(incident: Incident): KeyTime | null {
  if (!isResolved(incident)) return null;
  // From Resolved to Closed is no second resolution, so only the step out of the open statuses counts.
  const last = statusesEntered(incident).findLast(({ from, to }) => endsIncident(to) && !(from && endsIncident(from)));
  if (last) return at(last);
  return incident.resolutionAt ? { at: incident.resolutionAt, source: { kind: 'field', fieldName: 'Resolved' } } : null;
}
