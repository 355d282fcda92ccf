import type { Issue } from '../entities';
import { refuse } from '../errors';
import { fieldsOf } from '../fields/catalogue';
import type { Field } from '../fields/field';
import { projectOf } from '../permissions';
import { renderTransition, transitionsOf } from '../transitions';
import { renderHistory } from './changelog';
import { toHtml } from './comment';
import { selectFields } from './select';
import { selfUrl, type View } from './view';

export type IssueOptions = {
  readonly fields: readonly string[] | undefined;
  /** What is shown when no fields are named. */
  readonly fallback: readonly string[];
  readonly properties: readonly string[] | undefined;
  readonly expand: readonly string[];
  /** How many changelog entries `expand=changelog` shows at most, newest first. */
  readonly changelogLimit: number;
};

const EXPANDABLE = 'renderedFields,names,schema,operations,editmeta,changelog,versionedRepresentations';

const UNBUILT = ['operations', 'editmeta', 'versionedRepresentations'];

/** An issue as it is read, searched and fetched in bulk. */
export function renderIssue(view: View, issue: Issue, options: IssueOptions) {
  const { jira, viewer } = view;
  const fields = selectFields(fieldsOf(jira, projectOf(jira, issue)), options.fields, options.fallback);
  const unbuilt = options.expand.find((part) => UNBUILT.includes(part));
  if (unbuilt !== undefined) refuse(501, [`The sandbox has not built expand=${unbuilt} of an issue.`]);
  const expanded = (name: string) => options.expand.some((part) => part === name || part.startsWith(`${name}.`));
  return {
    expand: EXPANDABLE,
    id: issue.id,
    self: selfUrl(jira, `issue/${issue.id}`),
    key: issue.key,
    fields: valuesOf(fields, issue, view),
    ...(options.properties ? { properties: selectProperties(issue, options.properties) } : {}),
    ...(expanded('names') ? { names: namesOf(fields) } : {}),
    ...(expanded('schema') ? { schema: schemasOf(fields) } : {}),
    ...(expanded('renderedFields') ? { renderedFields: renderedValues(fields, issue, view) } : {}),
    ...(expanded('transitions')
      ? {
          transitions: transitionsOf(jira, viewer, issue).map((transition) =>
            renderTransition(jira, transition, false),
          ),
        }
      : {}),
    ...(expanded('changelog') ? { changelog: changelogOf(view, issue, options.changelogLimit) } : {}),
  };
}

function valuesOf(fields: readonly Field[], issue: Issue, view: View): Record<string, unknown> {
  const values = fields.map(({ id, render }): [string, unknown] => [id, render(issue, view)]);
  return Object.fromEntries(values.filter(([, value]) => value !== undefined));
}

/** Documents as HTML; every other field is null, as Jira answers where there is nothing to render. */
function renderedValues(fields: readonly Field[], issue: Issue, view: View): Record<string, unknown> {
  const values = fields.map(({ id, render }): [string, unknown] => {
    const value = id === 'description' ? render(issue, view) : null;
    return [id, value === null ? null : toHtml(value)];
  });
  return Object.fromEntries(values);
}

export const namesOf = (fields: readonly Field[]): Record<string, string> =>
  Object.fromEntries(fields.map(({ id, name }) => [id, name]));

export const schemasOf = (fields: readonly Field[]) =>
  Object.fromEntries(fields.flatMap(({ id, schema }) => (schema ? [[id, schema]] : [])));

function selectProperties({ properties }: Issue, wanted: readonly string[]) {
  const all = wanted.includes('*all');
  return Object.fromEntries(
    Object.entries(properties).filter(([key]) => (all || wanted.includes(key)) && !wanted.includes(`-${key}`)),
  );
}

function changelogOf(view: View, issue: Issue, limit: number) {
  const newestFirst = [...issue.history].reverse().slice(0, limit);
  return {
    startAt: 0,
    maxResults: newestFirst.length,
    total: issue.history.length,
    histories: newestFirst.map((history) => renderHistory(view, history)),
  };
}
