import type { Operation } from '../../core/product';
import { refuse } from '../errors';
import { issueTypesOf } from '../fields/choice-fields';
import { describeField, fieldsOnScreen } from '../fields/screens';
import { operation, type Call } from '../operation';
import type { JiraParts } from '../parts';
import { may } from '../permissions';
import { pointsPerEntry } from '../points';
import { renderIssueType } from '../render/schemes';
import { visibleProject } from '../visible';
import { eitherOf, READ_WORK } from './scopes';

const PATH = '/rest/api/3/issue/createmeta/{projectIdOrKey}/issuetypes';
const SCOPES = eitherOf(READ_WORK, 'read:issue-meta:jira', 'read:avatar:jira', 'read:field-configuration:jira');

/** What may be created where, and which fields the create screens have. Empty without the permission to create. */
export const createMetaOperations = (jira: JiraParts): Operation[] => [
  operation(jira, {
    method: 'GET',
    path: PATH,
    scopes: SCOPES,
    points: pointsPerEntry('issueTypes'),
    handle: (call) => {
      const project = visibleProject(jira, call.viewer, call.param('projectIdOrKey'));
      const types = may(call.viewer, 'CREATE_ISSUES', project) ? issueTypesOf(jira, project) : [];
      const { values, ...page } = pageOf(
        call,
        types.map((type) => renderIssueType(jira, type)),
      );
      return call.json({ issueTypes: values, ...page });
    },
  }),
  operation(jira, {
    method: 'GET',
    path: `${PATH}/{issueTypeId}`,
    scopes: SCOPES,
    points: pointsPerEntry('fields'),
    handle: (call) => {
      const { viewer } = call;
      const project = visibleProject(jira, viewer, call.param('projectIdOrKey'));
      const issueType =
        issueTypesOf(jira, project).find(({ id }) => id === call.param('issueTypeId')) ??
        refuse(404, ['The issue type does not exist in this project.']);
      const place = { jira, viewer, project, issueType, issue: null };
      const fields = may(viewer, 'CREATE_ISSUES', project) ? fieldsOnScreen(place) : [];
      const { values, ...page } = pageOf(
        call,
        fields.map((field) => ({ ...describeField(field, place), fieldId: field.id })),
      );
      return call.json({ fields: values, ...page });
    },
  }),
];

function pageOf<T>({ number }: Call, all: readonly T[]) {
  const [startAt, maxResults] = [number('startAt', 0), number('maxResults', 50, 200)];
  return { startAt, maxResults, total: all.length, values: all.slice(startAt, startAt + maxResults) };
}
