import type { Incident, LinkedIssue } from '../domain/incident';
import { isIncident } from '../domain/incident-type';
import { findRelated, type RelatedIncident } from '../domain/related-incidents';
import type { SettingsParts } from '../domain/settings';
import type { BegunIncident, IncidentProperties, Neighbours, Ports } from '../ports';
import { incidentNotFound } from './find-postmortem';

export type KnownIncident = {
  readonly incident: Incident;
  readonly properties: IncidentProperties;
};

export type Surroundings = {
  /** With what is known of its linked issues; its action tickets are not among them. */
  readonly incident: Incident;
  readonly related: readonly RelatedIncident[];
  /** false: linked and earlier incidents could not be read just now; nothing else depends on them. */
  readonly isRead: boolean;
};

/** All that Jira knows of an incident itself. @throws FailureError `not-found` */
export async function readIncident(
  { incidents }: Pick<Ports, 'incidents'>,
  incidentId: string,
  settings: SettingsParts,
  onBegun?: (incident: BegunIncident) => void,
): Promise<KnownIncident> {
  const facts = await incidents.readFacts(incidentId, settings.names, onBegun);
  if (!facts) throw incidentNotFound();
  return facts;
}

/** Asks for what stands around an incident. null: it could not be read just now, which is logged. */
export async function findNeighbours(
  { incidents, log }: Pick<Ports, 'incidents' | 'log'>,
  incident: BegunIncident,
  settings: SettingsParts,
): Promise<Neighbours | null> {
  try {
    return await incidents.readNeighbours({ ...incident, themes: [] }, incidentTypeNames(incident, settings));
  } catch (error) {
    log('incident.surroundings', error);
    return null;
  }
}

/**
 * What stands around an incident: when linked issues were opened and done, and earlier incidents that share something.
 * @param asked where it was asked for before, beside the incident's history.
 */
export async function readSurroundings(
  ports: Pick<Ports, 'incidents' | 'log'>,
  incident: Incident,
  settings: SettingsParts,
  asked: Promise<Neighbours | null> | null = null,
): Promise<Surroundings> {
  const neighbours = await (asked ?? findNeighbours(ports, incident, settings));
  if (!neighbours) return { incident, related: [], isRead: false };
  return {
    incident: { ...incident, linkedIssues: withTimes(incident.linkedIssues, neighbours) },
    related: findRelated({ ...incident, themes: [] }, neighbours.past),
    isRead: true,
  };
}

/** The types of the project that are incidents; where none is, the type of the issue itself. */
function incidentTypeNames({ type, projectTypes }: BegunIncident, settings: SettingsParts): readonly string[] {
  const names = (projectTypes ?? [type]).filter((one) => isIncident(one, settings)).map(({ name }) => name);
  return names.length > 0 ? [...new Set(names)] : [type.name];
}

const withTimes = (linked: readonly LinkedIssue[], neighbours: Neighbours): readonly LinkedIssue[] =>
  linked.flatMap((issue) => {
    const found = neighbours.linked.find(({ id }) => id === issue.id);
    if (found?.isActionTicket) return [];
    return [
      found
        ? { ...issue, createdAt: found.createdAt, doneAt: found.doneAt, hasSecurityLevel: found.hasSecurityLevel }
        : issue,
    ];
  });
