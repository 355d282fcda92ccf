import type { Person } from '../../core/people';
import type { Operation } from '../../core/product';
import { refuse } from '../errors';
import { operation } from '../operation';
import type { JiraParts } from '../parts';
import { may, projectOf } from '../permissions';
import { pointsPerEntry } from '../points';
import { renderPerson } from '../render/person';
import { visibleIssue, visibleProject } from '../visible';
import { eitherOf, READ_PERSON_GRANULAR, READ_USER } from './scopes';

/** A person costs two points. */
const PERSON_POINTS = 2;
const FIRST_PEOPLE = 1000;
/** Our guess. */
const MOST_IN_BULK = 200;
const onePerson = () => 1 + PERSON_POINTS;

/** People: who may be assigned, who matches a search, one of them, and who asks. */
export const userOperations = (jira: JiraParts): Operation[] => [
  operation(jira, {
    method: 'GET',
    path: '/rest/api/3/user/assignable/search',
    scopes: eitherOf(
      READ_USER,
      'read:issue:jira',
      'read:project:jira',
      'read:user:jira',
      'read:application-role:jira',
      'read:avatar:jira',
      'read:group:jira',
    ),
    points: pointsPerEntry(null, PERSON_POINTS),
    unbuilt: ['sessionId', 'username', 'actionDescriptorId', 'recommend', 'accountType', 'appType'],
    handle: ({ viewer, query, number, json }) => {
      const issueIdOrKey = query('issueKey') ?? query('issueId');
      const projectIdOrKey = query('project');
      if (issueIdOrKey === undefined && projectIdOrKey === undefined)
        refuse(400, ['Either issueKey, issueId or project must be given.']);
      const project =
        issueIdOrKey === undefined
          ? visibleProject(jira, viewer, projectIdOrKey ?? '')
          : projectOf(jira, visibleIssue(jira, viewer, issueIdOrKey));
      const matching = readSearch(query);
      // Jira cuts the page out of all users first, and only then leaves out who cannot be assigned.
      const [startAt, maxResults] = [number('startAt', 0), number('maxResults', 50, FIRST_PEOPLE)];
      const page = realPeople(jira)
        .filter(matching)
        .slice(startAt, Math.min(startAt + maxResults, FIRST_PEOPLE));
      return json(
        page
          .filter((person) => may(person, 'ASSIGNABLE_USER', project))
          .map((person) => renderPerson({ jira, viewer }, person)),
      );
    },
  }),
  operation(jira, {
    method: 'GET',
    path: '/rest/api/3/user/search',
    scopes: eitherOf(
      READ_USER,
      'read:user:jira',
      'read:user.property:jira',
      'read:application-role:jira',
      'read:avatar:jira',
      'read:group:jira',
    ),
    points: pointsPerEntry(null, PERSON_POINTS),
    unbuilt: ['username', 'property'],
    handle: ({ viewer, query, number, json }) => {
      const [startAt, maxResults] = [number('startAt', 0), number('maxResults', 50, FIRST_PEOPLE)];
      const page = realPeople(jira)
        .filter(readSearch(query))
        .slice(startAt, Math.min(startAt + maxResults, FIRST_PEOPLE));
      return json(page.map((person) => renderPerson({ jira, viewer }, person)));
    },
  }),
  operation(jira, {
    method: 'GET',
    path: '/rest/api/3/user',
    scopes: eitherOf(READ_USER, ...READ_PERSON_GRANULAR),
    points: onePerson,
    unbuilt: ['username', 'key'],
    handle: ({ viewer, query, list, json }) => {
      const accountId = query('accountId') ?? refuse(400, ['The query parameter accountId is required.']);
      const person =
        jira.site.people.get(accountId) ??
        refuse(404, ['Specified user does not exist or you do not have required permissions']);
      return json(renderWhole(jira, viewer, person, list('expand')));
    },
  }),
  operation(jira, {
    method: 'GET',
    path: '/rest/api/3/user/bulk',
    scopes: eitherOf(READ_USER, 'read:application-role:jira', 'read:group:jira', 'read:user:jira', 'read:avatar:jira'),
    points: pointsPerEntry('values', PERSON_POINTS),
    unbuilt: ['username', 'key'],
    handle: ({ viewer, list, number, json }) => {
      const ids = list('accountId') ?? refuse(400, ['The query parameter accountId is required.']);
      const people = [...new Set(ids)].flatMap((id) => jira.site.people.get(id) ?? []);
      const [startAt, maxResults] = [number('startAt', 0), number('maxResults', 10, MOST_IN_BULK)];
      const values = people
        .slice(startAt, startAt + maxResults)
        .map((person) => renderPerson({ jira, viewer }, person));
      const isLast = startAt + values.length >= people.length;
      return json({ startAt, maxResults, total: people.length, isLast, values });
    },
  }),
  operation(jira, {
    method: 'GET',
    path: '/rest/api/3/myself',
    scopes: eitherOf(READ_USER, ...READ_PERSON_GRANULAR),
    points: onePerson,
    handle: ({ viewer, list, json }) => json(renderWhole(jira, viewer, viewer, list('expand'))),
  }),
];

const realPeople = ({ site }: JiraParts) =>
  site.people.filter(({ active, accountType }) => active && accountType === 'atlassian');

/** A test for `query` (start of a word of the name, or of the e-mail address) or `accountId`; one of them must be given. */
function readSearch(query: (name: string) => string | undefined): (person: Person) => boolean {
  const [text, accountId] = [query('query'), query('accountId')];
  if (text !== undefined && accountId !== undefined)
    return refuse(400, ['Only one of query and accountId can be given.']);
  if (accountId !== undefined) return ({ id }) => id === accountId;
  if (text === undefined) return refuse(400, ['Either query or accountId must be given.']);
  const wanted = text.trim().toLowerCase();
  return ({ displayName, email }) => {
    const name = displayName.toLowerCase();
    return (
      name.startsWith(wanted) ||
      name.split(/\s+/).some((word) => word.startsWith(wanted)) ||
      email.toLowerCase().startsWith(wanted)
    );
  };
}

function renderWhole(jira: JiraParts, viewer: Person, person: Person, expand: readonly string[] = []) {
  const self = (group: string) => `${jira.site.baseUrl}/rest/api/3/group?groupname=${encodeURIComponent(group)}`;
  const groups = person.groups.map((name) => ({ name, groupId: name, self: self(name) }));
  return {
    ...renderPerson({ jira, viewer }, person),
    locale: 'en_US',
    groups: { size: groups.length, items: expand.includes('groups') ? groups : [] },
    applicationRoles: { size: 0, items: [] },
    expand: 'groups,applicationRoles',
  };
}
