import type { Person } from '../../core/people';
import type { Issue } from '../entities';
import { refuse } from '../errors';
import type { JiraParts } from '../parts';
import { mayOnIssue } from '../permissions';
import type { Sort } from './ast';
import { dateFields } from './date-fields';
import { entityFields } from './entity-fields';
import { issueFields } from './issue-fields';
import type { JqlField } from './jql-field';
import { testOf, type FindField } from './match';
import { parseJql } from './parse';
import { propertyFields } from './property-fields';

const MAX_SORTS = 7;

/**
 * Every issue that matches as the search knows it and that the viewer may see, in the order asked for, else the newest first.
 * @param reconciled ids of issues that are matched as they are.
 * @throws 400 in Jira's words for JQL that is unbounded, not understood, or names what does not exist.
 */
export function searchIssues(
  jira: JiraParts,
  viewer: Person,
  jql: string,
  reconciled: readonly number[] = [],
): readonly Issue[] {
  const { where, orderBy } = parseJql(jql);
  if (!where)
    return refuse(400, ['Unbounded JQL queries are not allowed here. Please add a search restriction to your query.']);
  if (orderBy.length > MAX_SORTS) refuse(400, [`The ORDER BY clause may have at most ${MAX_SORTS} fields.`]);
  const view = { jira, viewer };
  const fields = [entityFields, issueFields, dateFields, propertyFields].flatMap((make) => make(view));
  const fieldNamed: FindField = (name) =>
    fields.find(({ names }) => names.includes(name.toLowerCase())) ??
    refuse(400, [`Field '${name}' does not exist or you do not have permission to view it.`]);
  const test = testOf(where, fieldNamed);
  const compare = comparison(orderBy.map(({ field, descending }) => ({ field: fieldNamed(field), descending })));
  return jira.searchIndex
    .issues(new Set(reconciled.map(String)))
    .filter(({ known, issue }) => mayOnIssue(jira, viewer, 'BROWSE_PROJECTS', issue) && test(known))
    .sort((a, b) => compare(a.known, b.known))
    .map(({ issue }) => issue);
}

type ResolvedSort = Pick<Sort, 'descending'> & { readonly field: JqlField };

const comparison =
  (sorts: readonly ResolvedSort[]) =>
  (a: Issue, b: Issue): number => {
    for (const { field, descending } of sorts) {
      const order = compareBy(field, a, b);
      if (order !== 0) return descending ? -order : order;
    }
    return Number(b.id) - Number(a.id);
  };

/** What is empty comes last. */
function compareBy({ read, sortBy }: JqlField, a: Issue, b: Issue): number {
  const valueOf = (issue: Issue) => (sortBy ? sortBy(issue) : read(issue)[0]);
  const [left, right] = [valueOf(a), valueOf(b)];
  if (left === right) return 0;
  if (left === undefined) return 1;
  if (right === undefined) return -1;
  return left < right ? -1 : 1;
}
