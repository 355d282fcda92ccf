import { z } from 'zod';
import { html, type Html } from '../html';
import { avatar } from '../shell/avatar';
import { dayOf, timeOf } from '../shell/times';
import type { Issue } from './schema';

const optionSchema = z.looseObject({ value: z.string() });
const personSchema = z.looseObject({ accountId: z.string(), displayName: z.string() });
const namedSchema = z.looseObject({ name: z.string() });

/** The details of an issue, empty ones too, as a list of names and values. */
export function issueFields({ fields, names }: Issue, timeZone: string): Html {
  const custom = Object.entries(fields).filter(([id]) => id.startsWith('customfield_'));
  const rows: [string, Html][] = [
    ['Assignee', personValue(fields.assignee?.displayName)],
    ['Reporter', personValue(fields.reporter?.displayName)],
    ['Type', html`${fields.issuetype.name}`],
    ['Priority', fields.priority ? html`${fields.priority.name}` : NONE],
    ...custom.map(([id, value]): [string, Html] => [names[id] ?? id, customValue(value, timeZone)]),
    ['Due date', fields.duedate ? dayOf(fields.duedate) : NONE],
    [
      'Labels',
      fields.labels.length > 0 ? html`${fields.labels.map((label) => html`<span class="tag">${label}</span>`)}` : NONE,
    ],
    ['Components', fields.components.length > 0 ? html`${fields.components.map(({ name }) => name).join(', ')}` : NONE],
    ['Resolution', fields.resolution ? html`${fields.resolution.name}` : html`<span class="subtle">Unresolved</span>`],
    ['Created', timeOf(fields.created, timeZone)],
    ['Updated', timeOf(fields.updated, timeZone)],
  ];
  return html`<dl class="details">
    ${rows.map(
      ([name, value]) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;
}

const NONE = html`<span class="subtle">None</span>`;

const personValue = (name: string | undefined): Html =>
  name === undefined
    ? html`<span class="subtle">Nobody</span>`
    : html`<span class="person">${avatar(name)}${name}</span>`;

/** A custom field's value by its shape: option, person, named thing, instant, day, number, text, or a list of these. */
function customValue(value: unknown, timeZone: string): Html {
  if (value === null || value === undefined) return NONE;
  if (Array.isArray(value))
    return html`${value.map((part) => html`<span class="tag">${customValue(part, timeZone)}</span>`)}`;
  if (typeof value === 'string') {
    if (/^\d{4}-\d\d-\d\dT/.test(value)) return timeOf(value, timeZone);
    return /^\d{4}-\d\d-\d\d$/.test(value) ? dayOf(value) : html`${value}`;
  }
  const option = optionSchema.safeParse(value);
  if (option.success) return html`${option.data.value}`;
  const person = personSchema.safeParse(value);
  if (person.success) return personValue(person.data.displayName);
  const named = namedSchema.safeParse(value);
  return html`${named.success ? named.data.name : JSON.stringify(value)}`;
}
