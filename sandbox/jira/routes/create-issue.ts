import { z } from 'zod';
import type { Operation } from '../../core/product';
import { createInput, prepareIssue, refuseUnbuiltCreate, type CreateInput } from '../create-issue';
import type { Issue } from '../entities';
import { errorCollection, isRefusal, refuse } from '../errors';
import { operation } from '../operation';
import type { JiraParts } from '../parts';
import type { Person } from '../../core/people';
import { pointsPerEntry } from '../points';
import { selfUrl } from '../render/view';
import { CREATE_ISSUE_GRANULAR, eitherOf, WRITE_WORK } from './scopes';

const MAX_AT_ONCE = 50;
const bulkInput = z.object({ issueUpdates: z.array(createInput) });

/** Create one issue, or up to 50. */
export const createIssueOperations = (jira: JiraParts): Operation[] => [
  operation(jira, {
    method: 'POST',
    path: '/rest/api/3/issue',
    scopes: eitherOf(WRITE_WORK, ...CREATE_ISSUE_GRANULAR),
    handle: async ({ viewer, body, json }) => {
      const input = await body(createInput);
      refuseUnbuiltCreate(input);
      return json(renderCreated(jira, prepareIssue(jira, viewer, input)()), 201);
    },
  }),
  operation(jira, {
    method: 'POST',
    path: '/rest/api/3/issue/bulk',
    scopes: eitherOf(WRITE_WORK, ...CREATE_ISSUE_GRANULAR),
    // A bulk create is charged one point for each issue that is made.
    points: (answer) => Math.max(1, pointsPerEntry('issues')(answer) - 1),
    handle: async ({ viewer, body, json }) => {
      const { issueUpdates } = await body(bulkInput);
      if (issueUpdates.length === 0) refuse(400, ['No issues were given to create.']);
      if (issueUpdates.length > MAX_AT_ONCE)
        refuse(400, [`The maximum number of issues that can be created at once is ${MAX_AT_ONCE}.`]);
      issueUpdates.forEach(refuseUnbuiltCreate);
      const results = issueUpdates.map((input, index) => createOne(jira, viewer, input, index));
      const issues = results.flatMap(({ issue }) => (issue ? [issue] : []));
      const errors = results.flatMap(({ error }) => (error ? [error] : []));
      return json({ issues, errors }, issues.length > 0 ? 201 : 400);
    },
  }),
];

const renderCreated = (jira: JiraParts, { id, key }: Issue) => ({ id, key, self: selfUrl(jira, `issue/${id}`) });

function createOne(jira: JiraParts, viewer: Person, input: CreateInput, index: number) {
  try {
    return { issue: renderCreated(jira, prepareIssue(jira, viewer, input)()) };
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return { error: { status: error.status, elementErrors: errorCollection(error), failedElementNumber: index } };
  }
}
