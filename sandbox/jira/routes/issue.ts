import type { Operation } from '../../core/product';
import { deleteIssue, subtasksOf } from '../delete-issue';
import { refuse } from '../errors';
import { tellIssueEvent } from '../events';
import { fieldsInput, readChanges } from '../fields/read-changes';
import { describeField, fieldsOnScreen } from '../fields/screens';
import { operation } from '../operation';
import type { JiraParts } from '../parts';
import { mayOnIssue, projectOf } from '../permissions';
import { recordUpdate } from '../record-change';
import { renderIssue } from '../render/issue';
import { required } from '../require';
import { refuseParts, unbuiltPart } from '../unbuilt-parts';
import { visibleIssue } from '../visible';
import { eitherOf, READ_ISSUE_GRANULAR, READ_WORK, WRITE_WORK } from './scopes';

const PATH = '/rest/api/3/issue/{issueIdOrKey}';
const UNBUILT = ['properties', 'transition', 'historyMetadata'];
const editInput = fieldsInput.extend({
  properties: unbuiltPart,
  transition: unbuiltPart,
  historyMetadata: unbuiltPart,
});
const CHANGELOG_LIMIT = 100;

/** One issue: read it, edit it, what may be edited, and delete it. */
export const issueOperations = (jira: JiraParts): Operation[] => [
  operation(jira, {
    method: 'GET',
    path: PATH,
    scopes: eitherOf(READ_WORK, ...READ_ISSUE_GRANULAR),
    handle: ({ viewer, param, list, json }) =>
      json(
        renderIssue({ jira, viewer }, visibleIssue(jira, viewer, param('issueIdOrKey')), {
          fields: list('fields'),
          fallback: ['*all'],
          properties: list('properties'),
          expand: list('expand') ?? [],
          changelogLimit: CHANGELOG_LIMIT,
        }),
      ),
  }),
  operation(jira, {
    method: 'PUT',
    path: PATH,
    scopes: eitherOf(WRITE_WORK, 'write:issue:jira'),
    handle: async ({ viewer, param, query, list, body, json, empty }) => {
      const issue = visibleIssue(jira, viewer, param('issueIdOrKey'));
      for (const name of ['overrideScreenSecurity', 'overrideEditableFlag'])
        if (query(name) === 'true') refuse(501, [`The sandbox has not built ${name}.`]);
      const input = await body(editInput);
      refuseParts(input, UNBUILT, `PUT ${PATH}`);
      const place = placeOf(jira, viewer, issue);
      // In a status that forbids edits no field is on the screen, so each is refused as one that is not: 400.
      const { changes, errors } = readChanges(input, place);
      if (Object.keys(errors).length > 0) refuse(400, [], errors);
      const items = changes.map((change) => change(issue));
      recordUpdate(jira, issue, { authorId: viewer.id, at: jira.site.clock.now() }, items);
      if (query('returnIssue') !== 'true') return empty(204);
      const options = { fields: undefined, fallback: ['*all'], properties: undefined, changelogLimit: CHANGELOG_LIMIT };
      return json(renderIssue({ jira, viewer }, issue, { ...options, expand: list('expand') ?? [] }));
    },
  }),
  operation(jira, {
    method: 'GET',
    path: `${PATH}/editmeta`,
    scopes: eitherOf(READ_WORK, 'read:issue-meta:jira', 'read:field-configuration:jira'),
    handle: ({ viewer, param, json }) => {
      const place = placeOf(jira, viewer, visibleIssue(jira, viewer, param('issueIdOrKey')));
      const fields = fieldsOnScreen(place).map((field) => [field.id, describeField(field, place)] as const);
      return json({ fields: Object.fromEntries(fields) });
    },
  }),
  operation(jira, {
    method: 'DELETE',
    path: PATH,
    scopes: eitherOf(WRITE_WORK, 'delete:issue:jira'),
    handle: ({ viewer, param, query, empty }) => {
      const issue = visibleIssue(jira, viewer, param('issueIdOrKey'));
      if (!mayOnIssue(jira, viewer, 'DELETE_ISSUES', issue))
        refuse(403, ['You do not have permission to delete issues in this project.']);
      const subtasks = subtasksOf(jira, issue);
      if (subtasks.length > 0 && query('deleteSubtasks') !== 'true')
        refuse(400, [
          `The issue '${issue.key}' has subtasks. You must specify the 'deleteSubtasks' parameter to delete this issue and all its subtasks.`,
        ]);
      // Jira tells apps of the issue that was deleted, and of nothing that goes with it.
      tellIssueEvent(jira, 'avi:jira:deleted:issue', issue, { authorId: viewer.id, at: jira.site.clock.now() });
      for (const doomed of [...subtasks, issue]) deleteIssue(jira, doomed);
      return empty(204);
    },
  }),
];

const placeOf = (
  jira: JiraParts,
  viewer: Parameters<typeof visibleIssue>[1],
  issue: ReturnType<typeof visibleIssue>,
) => ({
  jira,
  viewer,
  project: projectOf(jira, issue),
  issueType: required(jira.store.issueTypes, issue.issueTypeId),
  issue,
});
