import { textToAdf } from '../adf/plain-text';
import type { Site } from '../site';
import type { Issue, Project, SecurityLevel } from './entities';
import { refuse } from './errors';
import { issueTypesOf } from './fields/choice-fields';
import type { FieldPlace } from './fields/field';
import { fieldsOf } from './fields/catalogue';
import { componentsOf } from './fields/list-fields';
import { fieldByName, setField, setFromWords } from './import/field-by-name';
import { readIncidentRecord, type IncidentRecord } from './import/incident-record';
import { ensurePeople, ensureVisibility, reporterOf } from './import/people-of-record';
import { planEvents } from './import/plan-events';
import { renamed, renameIn, type ProjectNames } from './import/rename';
import { statusNamed } from './import/status-named';
import type { Jira } from './index';
import { newIssue } from './new-issue';
import type { JiraParts } from './parts';
import { required } from './require';

export type { IncidentRecord } from './import/incident-record';
export type { ProjectNames } from './import/rename';

export type ImportOptions = {
  /** `INC` unless another is named. */
  readonly projectKey?: string;
  /** What the project calls the record's statuses and fields. */
  readonly names?: ProjectNames;
  /** One of the project's security levels, by name. */
  readonly securityLevel?: string;
};

/**
 * Makes an incident of a record: its history becomes changelog entries and comments at their own times, and the issue ends
 * as the history leaves it. What Jira would not know of a record is dropped.
 * @param input a record in the format of the incident records.
 * @throws a refusal with status 400 (see `isRefusal`) and a sentence for what is wrong; the issue is not made then.
 */
export function importIncident(
  input: unknown,
  { site, jira }: { readonly site: Site; readonly jira: Jira },
  { projectKey = 'INC', names = {}, securityLevel }: ImportOptions = {},
): { id: string; key: string } {
  const record = renameIn(readIncidentRecord(input), names);
  // History is not news: listeners hear of the finished issue, once.
  const parts: JiraParts = { ...jira.parts, tellChanged: () => undefined, tellEvent: () => undefined };
  const project =
    jira.store.projects.find(({ key }) => key === projectKey) ?? refuse(400, [`There is no project ${projectKey}.`]);
  const issueType =
    issueTypesOf(parts, project).find(({ name }) => name === 'Incident') ??
    refuse(400, [`${projectKey} has no issue type Incident.`]);
  const level = securityLevel === undefined ? null : levelNamed(project, securityLevel);
  ensurePeople(site, record);
  ensureVisibility(parts, project, record);
  ensureComponents(parts, project, record.components);
  const reporterId = reporterOf(record);
  const place: FieldPlace = { jira: parts, project, issueType, issue: null, viewer: required(site.people, reporterId) };
  const steps = planEvents(record, place);
  const finals = finalValues(record, renamed(names.fields, 'Severity'), place);
  const [begin, end] = [planBeginning(record, finals, place), planEnd(finals, place)];
  const issue = newIssue(parts, { project, issueType, creatorId: reporterId, at: record.createdAt });
  issue.securityLevelId = level?.id ?? null;
  begin(issue);
  for (const step of steps) step(issue);
  end(issue);
  jira.parts.tellChanged(issue.id);
  return { id: issue.id, key: issue.key };
}

const levelNamed = ({ key, securityLevels }: Project, name: string): SecurityLevel =>
  securityLevels.find((level) => level.name === name) ??
  refuse(400, [`There is no security level '${name}' in ${key}.`]);

function ensureComponents(parts: JiraParts, project: Project, names: readonly string[]): void {
  for (const name of names)
    if (!componentsOf(parts, project.id).some((component) => component.name === name))
      parts.store.components.insert({ id: parts.site.ids.next('component'), projectId: project.id, name });
}

/** The issue as it was opened: every field that changes later has what its first change says it changed from. */
function planBeginning(record: IncidentRecord, finals: Values, place: FieldPlace): (issue: Issue) => void {
  const description = record.description?.trim() ? textToAdf(record.description) : null;
  const firstStatus = record.events.find((event) => event.kind === 'status')?.from;
  const status = firstStatus ? statusNamed(firstStatus, place) : null;
  const names = new Map<string, string>();
  for (const event of record.events)
    if (event.kind === 'field' && event.field.toLowerCase() !== 'resolution' && !names.has(event.field.toLowerCase()))
      names.set(event.field.toLowerCase(), event.from ?? '');
  const changes = [...names]
    .filter(([, words]) => words !== '')
    .map(([name, words]) => setFromWords(fieldByName(name, place), words, place));
  const unchanged = finals.filter(([name]) => !names.has(name.toLowerCase()));
  changes.push(...unchanged.map(([name, value]) => setField(fieldByName(name, place), value, place)));
  return (issue) => {
    issue.summary = record.summary;
    issue.description = description;
    if (status) issue.statusId = status.id;
    for (const change of changes) change(issue);
  };
}

/** The record's own word for what the fields hold at last, should its history have left out a change. */
function planEnd(finals: Values, place: FieldPlace): (issue: Issue) => void {
  const changes = finals.map(([name, value]) => setField(fieldByName(name, place), value, place));
  return (issue) => {
    for (const change of changes) change(issue);
  };
}

/** A text field that projects may have; one that has none of this name loses the services of a record. */
const SERVICES = 'Affected services';

type Values = readonly (readonly [fieldName: string, value: unknown])[];

function finalValues(record: IncidentRecord, severityField: string, place: FieldPlace): Values {
  const { severity, priority, labels, components, services } = record;
  const hasServices = services.length > 0 && fieldsOf(place.jira, place.project).some(({ name }) => name === SERVICES);
  return [
    ...(hasServices ? [[SERVICES, services.join(', ')] as const] : []),
    ...(severity ? [[severityField, { value: severity }] as const] : []),
    ...(priority ? [['Priority', { name: priority }] as const] : []),
    ['Labels', labels],
    ['Components', components.map((name) => ({ name }))],
  ];
}
