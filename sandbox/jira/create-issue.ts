import { z } from 'zod';
import type { Person } from '../core/people';
import type { Issue, IssueType, Project } from './entities';
import { refuse } from './errors';
import { tellIssueEvent } from './events';
import type { FieldPlace } from './fields/field';
import { issueTypesOf } from './fields/choice-fields';
import { fieldsInput, readChanges } from './fields/read-changes';
import { text } from './fields/reference';
import { linksInCreate } from './links-in-create';
import { newIssue } from './new-issue';
import { may } from './permissions';
import type { JiraParts } from './parts';
import { checkPropertyKey, checkPropertyValue } from './property-limits';
import { refuseParts, unbuiltPart } from './unbuilt-parts';
import { findVisibleProject } from './visible';

export const createInput = fieldsInput.extend({
  properties: z.array(z.object({ key: z.string(), value: z.json() })).optional(),
  transition: unbuiltPart,
  historyMetadata: unbuiltPart,
});
export type CreateInput = z.infer<typeof createInput>;

/** @throws 501 for what is not built of creating; before anything is made. */
export const refuseUnbuiltCreate = (input: CreateInput): void =>
  refuseParts(input, ['transition', 'historyMetadata'], 'creating an issue');

/**
 * Checks one issue to be created; nothing is stored yet.
 * @returns what stores it.
 * @throws 400 with a sentence for each field that does not fit.
 */
export function prepareIssue(jira: JiraParts, viewer: Person, input: CreateInput): () => Issue {
  const project = readProject(jira, viewer, input.fields?.['project']);
  const issueType = readIssueType(jira, project, input.fields?.['issuetype']);
  const place: FieldPlace = { jira, viewer, project, issueType, issue: null };
  const { createLinks, createProperties } = jira.site.habits.read();
  const { changes, errors } = readChanges(linksInCreate(input, createLinks), place);
  if (Object.keys(errors).length > 0) refuse(400, [], errors);
  const properties = createProperties === 'ignored' ? [] : (input.properties ?? []);
  for (const { key, value } of properties) {
    checkPropertyKey(key);
    checkPropertyValue(JSON.stringify(value));
  }
  return () => {
    const at = jira.site.clock.now();
    const issue = newIssue(jira, { project, issueType, creatorId: viewer.id, at });
    for (const { key, value } of properties) issue.properties[key] = value;
    // What is set while creating leaves no trace in the history; links write their own.
    for (const change of changes) change(issue);
    // A sub-task is as hidden as its parent.
    const parent = issue.parentId === null ? undefined : jira.store.issues.get(issue.parentId);
    if (issueType.subtask && parent) issue.securityLevelId = parent.securityLevelId;
    jira.tellChanged(issue.id);
    tellIssueEvent(jira, 'avi:jira:created:issue', issue, { authorId: viewer.id, at });
    return issue;
  };
}

function readProject(jira: JiraParts, viewer: Person, input: unknown): Project {
  const idOrKey = text(input, 'id') ?? text(input, 'key');
  if (idOrKey === undefined) return refuse(400, [], { project: 'Specify a valid project ID or key' });
  const project =
    findVisibleProject(jira, viewer, idOrKey) ?? refuse(400, [], { project: 'valid project is required' });
  if (!may(viewer, 'CREATE_ISSUES', project))
    return refuse(400, [], { project: 'You do not have permission to create issues in this project.' });
  return project;
}

function readIssueType(jira: JiraParts, project: Project, input: unknown): IssueType {
  const [id, name] = [text(input, 'id'), text(input, 'name')];
  if (id === undefined && name === undefined) return refuse(400, [], { issuetype: 'Specify an issue type' });
  const types = issueTypesOf(jira, project);
  const found = types.find((type) => (id === undefined ? type.name === name : type.id === id));
  return found ?? refuse(400, [], { issuetype: 'Specify a valid issue type' });
}
