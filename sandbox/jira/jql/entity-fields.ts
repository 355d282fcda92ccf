import type { Issue, StatusCategoryKey } from '../entities';
import { required } from '../require';
import { findVisibleProject } from '../visible';
import { EQUALITY, noSuchValue, type FieldMaker, type JqlField } from './jql-field';

type Named = { readonly id: string; readonly name: string };

/** A field whose values are things with an id and a name; several may share a name. */
function namedField(
  names: readonly string[],
  choices: () => readonly Named[],
  read: (issue: Issue) => readonly string[],
): JqlField {
  return {
    names,
    operators: EQUALITY,
    read,
    resolve: (text, named) => {
      const wanted = text.toLowerCase();
      const found = choices().filter(({ id, name }) => id === text || name.toLowerCase() === wanted);
      return found.length > 0 ? found.map(({ id }) => id) : noSuchValue(text, named);
    },
  };
}

const CATEGORIES: readonly (Named & { readonly key: StatusCategoryKey })[] = [
  { id: '2', key: 'new', name: 'To Do' },
  { id: '4', key: 'indeterminate', name: 'In Progress' },
  { id: '3', key: 'done', name: 'Done' },
];

const one = (value: string | null): readonly string[] => (value === null ? [] : [value]);

export const entityFields: FieldMaker = ({ jira, viewer }) => {
  const { store } = jira;
  return [
    {
      names: ['project'],
      operators: EQUALITY,
      read: ({ projectId }) => [projectId],
      resolve: (text, named) => {
        const byName = store.projects.find(({ name }) => name.toLowerCase() === text.toLowerCase());
        return [(findVisibleProject(jira, viewer, byName?.id ?? text) ?? noSuchValue(text, named)).id];
      },
      sortBy: ({ projectId }) => required(store.projects, projectId).name,
    },
    namedField(
      ['status'],
      () => store.statuses.all(),
      ({ statusId }) => [statusId],
    ),
    {
      names: ['statuscategory'],
      operators: EQUALITY,
      read: ({ statusId }) => [required(store.statuses, statusId).category],
      resolve: (text, named) => {
        const wanted = text.toLowerCase();
        const found = CATEGORIES.find(
          ({ id, key, name }) => id === text || key === wanted || name.toLowerCase() === wanted,
        );
        return [(found ?? noSuchValue(text, named)).key];
      },
    },
    namedField(
      ['issuetype', 'type'],
      () => store.issueTypes.all(),
      ({ issueTypeId }) => [issueTypeId],
    ),
    namedField(
      ['priority'],
      () => store.priorities.all(),
      ({ priorityId }) => [priorityId],
    ),
    {
      ...namedField(
        ['resolution'],
        () => store.resolutions.all(),
        ({ resolutionId }) => [resolutionId ?? UNRESOLVED],
      ),
      resolve: (text, named) =>
        text.toLowerCase() === UNRESOLVED
          ? [UNRESOLVED]
          : [
              (
                store.resolutions.find(({ id, name }) => id === text || name.toLowerCase() === text.toLowerCase()) ??
                noSuchValue(text, named)
              ).id,
            ],
    },
    namedField(
      ['level'],
      () => store.projects.all().flatMap(({ securityLevels }) => securityLevels),
      ({ securityLevelId }) => one(securityLevelId),
    ),
    namedField(
      ['component'],
      () => store.components.all(),
      ({ componentIds }) => componentIds,
    ),
    ...store.customFields
      .filter(({ kind }) => kind === 'select')
      .map(({ id, name, options }) =>
        namedField(
          [name.toLowerCase(), `cf[${id.replace('customfield_', '')}]`],
          () => options.map((option) => ({ id: option.id, name: option.value })),
          ({ custom }) => one(custom[id] ?? null),
        ),
      ),
  ];
};

/** What `resolution = Unresolved` asks for. */
const UNRESOLVED = 'unresolved';
