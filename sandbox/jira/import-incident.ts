import { textToAdf } from '../adf/plain-text';
import type { Site } from '../site';
import type { Issue, Project } from './entities';
import { refuse } from './errors';
import { issueTypesOf } from './fields/choice-fields';
import type { FieldPlace } from './fields/field';
import { componentsOf } from './fields/list-fields';
import { fieldByName, setField, setFromWords } from './import/field-by-name';
import { readIncidentRecord, type IncidentRecord } from './import/incident-record';
import { ensurePeople, ensureVisibility, reporterOf } from './import/people-of-record';
import { planEvents } from './import/plan-events';
import { statusNamed } from './import/status-named';
import type { Jira } from './index';
import { newIssue } from './new-issue';
import type { JiraParts } from './parts';
import { required } from './require';

export type { IncidentRecord } from './import/incident-record';

/**
 * Makes an incident of a record: its history becomes changelog entries and comments at their own times, and the issue ends
 * as the history leaves it. What Jira would not know of a record is dropped.
 * @param input a record in the format of the incident records.
 * @throws a refusal with status 400 (see `isRefusal`) and a sentence for what is wrong; the issue is not made then.
 */
export function importIncident(
  input: unknown,
  { site, jira }: { readonly site: Site; readonly jira: Jira },
  { projectKey = 'INC' }: { readonly projectKey?: string } = {},
): { id: string; key: string } {
  const record = readIncidentRecord(input);
  // History is not news: listeners hear of the finished issue, once.
  const parts: JiraParts = { ...jira.parts, tellChanged: () => undefined, tellEvent: () => undefined };
  const project =
    jira.store.projects.find(({ key }) => key === projectKey) ?? refuse(400, [`There is no project ${projectKey}.`]);
  const issueType =
    issueTypesOf(parts, project).find(({ name }) => name === 'Incident') ??
    refuse(400, [`${projectKey} has no issue type Incident.`]);
  ensurePeople(site, record);
  ensureVisibility(parts, project, record);
  ensureComponents(parts, project, record.components);
  const reporterId = reporterOf(record);
  const place: FieldPlace = { jira: parts, project, issueType, issue: null, viewer: required(site.people, reporterId) };
  const steps = planEvents(record, place);
  const [begin, end] = [planBeginning(record, place), planEnd(record, place)];
  const issue = newIssue(parts, { project, issueType, creatorId: reporterId, at: record.createdAt });
  begin(issue);
  for (const step of steps) step(issue);
  end(issue);
  jira.parts.tellChanged(issue.id);
  return { id: issue.id, key: issue.key };
}

function ensureComponents(parts: JiraParts, project: Project, names: readonly string[]): void {
  for (const name of names)
    if (!componentsOf(parts, project.id).some((component) => component.name === name))
      parts.store.components.insert({ id: parts.site.ids.next('component'), projectId: project.id, name });
}

/** The issue as it was opened: every field that changes later has what its first change says it changed from. */
function planBeginning(record: IncidentRecord, place: FieldPlace): (issue: Issue) => void {
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
  const unchanged = finalValues(record).filter(([name]) => !names.has(name.toLowerCase()));
  changes.push(...unchanged.map(([name, value]) => setField(fieldByName(name, place), value, place)));
  return (issue) => {
    issue.summary = record.summary;
    issue.description = description;
    if (status) issue.statusId = status.id;
    for (const change of changes) change(issue);
  };
}

/** The record's own word for what the fields hold at last, should its history have left out a change. */
function planEnd(record: IncidentRecord, place: FieldPlace): (issue: Issue) => void {
  const changes = finalValues(record).map(([name, value]) => setField(fieldByName(name, place), value, place));
  return (issue) => {
    for (const change of changes) change(issue);
  };
}

function finalValues({
  severity,
  priority,
  labels,
  components,
}: IncidentRecord): readonly (readonly [string, unknown])[] {
  return [
    ...(severity ? [['Severity', { value: severity }] as const] : []),
    ...(priority ? [['Priority', { name: priority }] as const] : []),
    ['Labels', labels],
    ['Components', components.map((name) => ({ name }))],
  ];
}
