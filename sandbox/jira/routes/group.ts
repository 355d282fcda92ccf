import type { Operation } from '../../core/product';
import { selfUrl } from '../render/view';
import { refuse } from '../errors';
import { operation } from '../operation';
import type { JiraParts } from '../parts';
import { mayGlobally } from '../permissions';
import { pointsPerEntry } from '../points';
import { eitherOf, READ_USER } from './scopes';

/** A group costs two points, as a person does. */
const GROUP_POINTS = 2;
/** Jira's own limit of suggestions. */
const MOST_FOUND = 20;
const SCOPES = eitherOf(READ_USER, 'read:group:jira');

/** Groups of people. Their ids are their names here, as in what is told of a person. */
export const groupOperations = (jira: JiraParts): Operation[] => [
  operation(jira, {
    method: 'GET',
    path: '/rest/api/3/groups/picker',
    scopes: SCOPES,
    points: pointsPerEntry('groups', GROUP_POINTS),
    unbuilt: ['accountId', 'exclude', 'excludeId', 'userName'],
    handle: ({ viewer, query, number, json }) => {
      const wanted = query('query') ?? '';
      const fold = (text: string) => (query('caseInsensitive') === 'true' ? text.toLowerCase() : text);
      const matches = mayGlobally(viewer, 'USER_PICKER')
        ? (name: string) => fold(name).includes(fold(wanted))
        : (name: string) => name === wanted;
      const found = groupNames(jira).filter(matches);
      const shown = found.slice(0, number('maxResults', MOST_FOUND, MOST_FOUND));
      return json({
        groups: shown.map((name) => ({ name, groupId: name, html: highlight(name, wanted), labels: [] })),
        header: `Showing ${shown.length} of ${found.length} matching groups`,
        total: found.length,
      });
    },
  }),
  operation(jira, {
    method: 'GET',
    path: '/rest/api/3/group/bulk',
    scopes: SCOPES,
    points: pointsPerEntry('values', GROUP_POINTS),
    unbuilt: ['accessType', 'applicationKey'],
    handle: ({ viewer, list, number, json }) => {
      if (!mayGlobally(viewer, 'USER_PICKER'))
        refuse(403, ['Browse users and groups permission is required to view groups.']);
      const [ids, names] = [list('groupId'), list('groupName')];
      const found = groupNames(jira).filter((name) => (ids?.includes(name) ?? true) && (names?.includes(name) ?? true));
      const [startAt, maxResults] = [number('startAt', 0), number('maxResults', 50)];
      const values = found.slice(startAt, startAt + maxResults).map((name) => ({ name, groupId: name }));
      return json({
        self: selfUrl(jira, `group/bulk?startAt=${startAt}&maxResults=${maxResults}`),
        maxResults,
        startAt,
        total: found.length,
        isLast: startAt + values.length >= found.length,
        values,
      });
    },
  }),
];

/** Those of the people, in the order of their names. */
const groupNames = ({ site }: JiraParts): readonly string[] =>
  [...new Set(site.people.all().flatMap(({ groups }) => groups))].sort((a, b) => a.localeCompare(b));

function highlight(name: string, wanted: string): string {
  const at = wanted === '' ? -1 : name.toLowerCase().indexOf(wanted.toLowerCase());
  return at < 0
    ? name
    : `${name.slice(0, at)}<b>${name.slice(at, at + wanted.length)}</b>${name.slice(at + wanted.length)}`;
}
