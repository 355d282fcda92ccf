import type { CustomField, Issue, Project } from '../entities';
import type { JiraParts } from '../parts';
import { jiraTime, readInstant } from '../render/date';
import { selfUrl } from '../render/view';
import { changed, never, problem, type Change, type Field } from './field';
import { pick } from './reference';

const CUSTOM_TYPES = {
  select: { type: 'option', custom: 'com.atlassian.jira.plugin.system.customfieldtypes:select' },
  datetime: { type: 'datetime', custom: 'com.atlassian.jira.plugin.system.customfieldtypes:datetime' },
  text: { type: 'string', custom: 'com.atlassian.jira.plugin.system.customfieldtypes:textfield' },
} as const;

const MAX_TEXT = 255;

/** A custom field as it behaves on issues. */
export function customFieldOf(field: CustomField): Field {
  const customId = Number(field.id.replace('customfield_', ''));
  return {
    id: field.id,
    name: field.name,
    schema: { ...CUSTOM_TYPES[field.kind], customId },
    navigable: true,
    clauseNames: [`cf[${customId}]`, field.name],
    render: (issue, { jira }) => renderValue(field, issue.custom[field.id], jira),
    setter: {
      operations: ['set'],
      required: never,
      hasDefaultValue: false,
      ...(field.kind === 'select'
        ? { allowedValues: ({ jira }) => field.options.map((option) => renderOption(jira, option)) }
        : {}),
      read: (input) => setCustom(field, input === null || input === '' ? null : readValue(field, input)),
    },
  };
}

export const existsIn = (field: CustomField, project: Project): boolean => field.projectIds.includes(project.id);

function setCustom(field: CustomField, value: string | null): Change {
  return (issue: Issue) => {
    const item = changed(field, historyValue(field, issue.custom[field.id]), historyValue(field, value ?? undefined));
    if (value === null) delete issue.custom[field.id];
    else issue.custom[field.id] = value;
    return item;
  };
}

function readValue(field: CustomField, input: unknown): string {
  if (field.kind === 'select')
    return pick(input, field.options, { key: 'value', of: ({ value }) => value, what: 'option' }).id;
  if (field.kind === 'text') {
    if (typeof input !== 'string') return problem('Operation value must be a string');
    return input.length <= MAX_TEXT
      ? input
      : problem(`The entered text is too long. It exceeds the allowed limit of ${MAX_TEXT} characters.`);
  }
  const epochMs = typeof input === 'string' ? readInstant(input) : null;
  return epochMs === null
    ? problem("Operation value must be a string in the format yyyy-MM-dd'T'HH:mm:ss.SSSZ")
    : String(epochMs);
}

const renderOption = (jira: JiraParts, { id, value }: { readonly id: string; readonly value: string }) => ({
  self: selfUrl(jira, `customFieldOption/${id}`),
  value,
  id,
});

function renderValue(field: CustomField, value: string | undefined, jira: JiraParts): unknown {
  if (value === undefined) return null;
  if (field.kind === 'text') return value;
  if (field.kind === 'datetime') return jiraTime(Number(value));
  const option = field.options.find(({ id }) => id === value);
  return option ? renderOption(jira, option) : null;
}

function historyValue(field: CustomField, value: string | undefined): readonly [string | null, string | null] {
  if (value === undefined) return [null, null];
  if (field.kind === 'text') return [null, value];
  if (field.kind === 'datetime') return [jiraTime(Number(value)), jiraTime(Number(value))];
  return [value, field.options.find(({ id }) => id === value)?.value ?? null];
}
