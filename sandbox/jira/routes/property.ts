import type { Person } from '../../core/people';
import type { Operation } from '../../core/product';
import type { Issue, Json } from '../entities';
import { refuse } from '../errors';
import { operation } from '../operation';
import type { JiraParts } from '../parts';
import { mayEdit } from '../permissions';
import { pointsPerEntry } from '../points';
import { checkPropertyKey, checkPropertyValue } from '../property-limits';
import { selfUrl } from '../render/view';
import { visibleIssue } from '../visible';
import { eitherOf, READ_WORK, WRITE_WORK } from './scopes';
import { z } from 'zod';

const LIST = '/rest/api/3/issue/{issueIdOrKey}/properties';
const ONE = `${LIST}/{propertyKey}`;
const READ = eitherOf(READ_WORK, 'read:issue.property:jira');

/** Data that apps keep on an issue. */
export const propertyOperations = (jira: JiraParts): Operation[] => [
  operation(jira, {
    method: 'GET',
    path: LIST,
    scopes: READ,
    points: pointsPerEntry('keys'),
    handle: ({ viewer, param, json }) => {
      const { id, properties } = visibleIssue(jira, viewer, param('issueIdOrKey'));
      const self = (key: string) => selfUrl(jira, `issue/${id}/properties/${encodeURIComponent(key)}`);
      return json({ keys: Object.keys(properties).map((key) => ({ self: self(key), key })) });
    },
  }),
  operation(jira, {
    method: 'GET',
    path: ONE,
    scopes: READ,
    handle: ({ viewer, param, json }) => {
      const [issue, key] = [visibleIssue(jira, viewer, param('issueIdOrKey')), param('propertyKey')];
      return json({ key, value: valueOf(issue, key) });
    },
  }),
  operation(jira, {
    method: 'PUT',
    path: ONE,
    scopes: eitherOf(WRITE_WORK, 'write:issue.property:jira'),
    handle: async ({ viewer, param, body, empty }) => {
      const [issue, key] = [editable(jira, viewer, param('issueIdOrKey')), param('propertyKey')];
      checkPropertyKey(key);
      const value: Json = await body(z.json());
      checkPropertyValue(JSON.stringify(value));
      const existed = Object.hasOwn(issue.properties, key);
      issue.properties[key] = value;
      jira.tellChanged(issue.id);
      // Jira answers 200 or 201 without a body.
      return existed ? new Response(null, { status: 200 }) : empty(201);
    },
  }),
  operation(jira, {
    method: 'DELETE',
    path: ONE,
    scopes: eitherOf(WRITE_WORK, 'delete:issue.property:jira'),
    handle: ({ viewer, param, empty }) => {
      const [issue, key] = [editable(jira, viewer, param('issueIdOrKey')), param('propertyKey')];
      valueOf(issue, key);
      delete issue.properties[key];
      jira.tellChanged(issue.id);
      return empty(204);
    },
  }),
];

function valueOf({ properties }: Issue, key: string): Json {
  const value = Object.hasOwn(properties, key) ? properties[key] : undefined;
  return value === undefined ? refuse(404, [`The property with key '${key}' does not exist.`]) : value;
}

/** @throws 403 also in a status that forbids edits: Jira has the same answer for both. */
function editable(jira: JiraParts, viewer: Person, idOrKey: string): Issue {
  const issue = visibleIssue(jira, viewer, idOrKey);
  return mayEdit(jira, viewer, issue)
    ? issue
    : refuse(403, ['You do not have permission to edit issues in this project.']);
}
