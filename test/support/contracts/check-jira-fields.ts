import type { Exchange } from '../../../sandbox/core/exchange';
import type { Found } from './find-operation';
import type { Finding } from './finding';
import { SET_FIELDS, SHOWN_FIELDS } from './jira-fields';
import { isObject } from './open-api';
import { walkObjects } from './walk';

type Place = Omit<Finding, 'operation'>;

const SETS_FIELDS = /^(POST \/rest\/api\/3\/issue(\/bulk)?|PUT \/rest\/api\/3\/issue\/\{issueIdOrKey\})$/;

/** What `fields` holds, in an accepted request that sets them and in every issue of an answer. */
export function checkJiraFields(
  { requestBody, responseBody, status }: Exchange,
  { judge, method, path }: Found,
): Place[] {
  const places: Place[] = [];
  const check = (where: string, fields: unknown, direction: 'request' | 'response') => {
    const schema = direction === 'request' ? SET_FIELDS : SHOWN_FIELDS;
    places.push(...judge.judge(schema, fields, direction).map((message) => ({ place: where, message })));
  };
  if (status >= 400) return [];
  if (SETS_FIELDS.test(`${method} ${path}`)) {
    walkObjects(requestBody, ({ fields }, pointer) => {
      if (isObject(fields)) check(`request body ${pointer}/fields`, fields, 'request');
    });
  }
  walkObjects(responseBody, ({ id, key, fields }, pointer) => {
    if (id !== undefined && key !== undefined && isObject(fields)) {
      check(`response ${status} ${pointer}/fields`, fields, 'response');
    }
  });
  return places;
}
