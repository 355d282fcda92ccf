import type { Component, Issue } from '../entities';
import type { JiraParts } from '../parts';
import { renderComponent } from '../render/schemes';
import { changed, never, problem, readList, type Field, type FieldPlace } from './field';
import { pick } from './reference';

const without = (list: readonly unknown[], same: (entry: unknown) => boolean) => list.filter((entry) => !same(entry));

const LABELS: Field = {
  id: 'labels',
  name: 'Labels',
  schema: { type: 'array', items: 'string', system: 'labels' },
  navigable: true,
  clauseNames: ['labels'],
  render: (issue) => issue.labels,
  setter: {
    operations: ['add', 'set', 'remove'],
    required: never,
    hasDefaultValue: false,
    autoCompleteUrl: ({ jira }) => `${jira.site.baseUrl}/rest/api/1.0/labels/suggest?query=`,
    read: (input) => {
      const labels = (input === null ? [] : readList(input)).map(readLabel);
      return (issue) => {
        const text = (list: readonly string[]) => [null, list.join(' ')] as const;
        const next = [...new Set(labels)].sort();
        const item = changed({ id: 'labels' }, text(issue.labels), text(next));
        issue.labels = next;
        return item;
      };
    },
    current: (issue) => issue?.labels ?? [],
    fold: (operation, value, current) =>
      operation === 'add' ? [...readList(current), value] : without(readList(current), (label) => label === value),
  },
};

function readLabel(label: unknown): string {
  if (typeof label !== 'string' || label === '') return problem('Operation value must be a string');
  if (/\s/.test(label)) return problem(`The label '${label}' contains spaces which is invalid.`);
  return label.length > 255 ? problem(`The label '${label}' exceeds the maximum length of 255 characters.`) : label;
}

export const componentsOf = ({ store }: JiraParts, projectId: string): readonly Component[] =>
  store.components.filter((component) => component.projectId === projectId);

const readComponent = (input: unknown, { jira, project }: FieldPlace) =>
  pick(input, componentsOf(jira, project.id), { key: 'name', of: ({ name }) => name, what: 'component' });

const components = (issue: Issue, jira: JiraParts) =>
  issue.componentIds.flatMap((id) => jira.store.components.get(id) ?? []);

const COMPONENTS: Field = {
  id: 'components',
  name: 'Components',
  schema: { type: 'array', items: 'component', system: 'components' },
  navigable: true,
  clauseNames: ['component'],
  render: (issue, { jira }) => components(issue, jira).map((component) => renderComponent(jira, component)),
  setter: {
    operations: ['add', 'set', 'remove'],
    required: never,
    hasDefaultValue: false,
    allowedValues: ({ jira, project }) =>
      componentsOf(jira, project.id).map((component) => renderComponent(jira, component)),
    read: (input, place) => {
      const list: readonly unknown[] = input === null ? [] : readList(input);
      const next = [
        ...new Map(
          list.map((entry) => readComponent(entry, place)).map((component) => [component.id, component]),
        ).values(),
      ];
      return (issue) => {
        const text = (of: readonly Component[]) =>
          [of.map(({ id }) => id).join(', ') || null, of.map(({ name }) => name).join(', ') || null] as const;
        const item = changed({ id: 'components', name: 'Component' }, text(components(issue, place.jira)), text(next));
        issue.componentIds = next.map(({ id }) => id);
        return item;
      };
    },
    current: (issue) => issue?.componentIds.map((id) => ({ id })) ?? [],
    fold: (operation, value, current, place) => {
      const { id } = readComponent(value, place);
      const others = without(readList(current), (entry) => readComponent(entry, place).id === id);
      return operation === 'add' ? [...others, { id }] : others;
    },
  },
};

export const LIST_FIELDS: readonly Field[] = [LABELS, COMPONENTS];
