import type { Schema } from './open-api';

const component = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });
const orNull = (schema: Schema): Schema => ({ allOf: [schema], nullable: true });
const listOf = (items: Schema): Schema => ({ type: 'array', items });
const text: Schema = { type: 'string' };
const dateTime: Schema = { type: 'string', format: 'date-time' };
const date: Schema = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$', format: 'date' };
const document: Schema = {
  type: 'object',
  required: ['type', 'version', 'content'],
  properties: { type: { enum: ['doc'] }, version: { enum: [1] }, content: { type: 'array' } },
};
/** One of these names is enough. */
const byOneOf = (...names: string[]): Schema => ({
  type: 'object',
  properties: Object.fromEntries(names.map((name) => [name, text])),
  minProperties: 1,
  additionalProperties: false,
});

/** Fields of an issue that an answer shows; the description leaves `fields` open. */
export const SHOWN_FIELDS: Schema = {
  type: 'object',
  properties: {
    summary: text,
    description: orNull(document),
    environment: orNull(document),
    created: dateTime,
    updated: dateTime,
    resolutiondate: orNull(dateTime),
    duedate: orNull(date),
    labels: listOf(text),
    status: component('StatusDetails'),
    issuetype: component('IssueTypeDetails'),
    // The same schema stands with less where a type or a status says to which project it belongs.
    project: { allOf: [component('ProjectDetails'), { required: ['id', 'key'] }] },
    priority: orNull(component('Priority')),
    resolution: orNull(component('Resolution')),
    assignee: orNull(component('UserDetails')),
    reporter: orNull(component('UserDetails')),
    creator: orNull(component('UserDetails')),
    issuelinks: listOf(component('IssueLink')),
    comment: component('PageOfComments'),
  },
};

/** Fields that a request sets. */
export const SET_FIELDS: Schema = {
  type: 'object',
  properties: {
    summary: { type: 'string', minLength: 1, maxLength: 255, pattern: '^[^\\r\\n]*$' },
    description: orNull(document),
    environment: orNull(document),
    duedate: orNull(date),
    labels: listOf({ type: 'string', pattern: '^\\S+$' }),
    project: byOneOf('id', 'key'),
    issuetype: byOneOf('id', 'name'),
    priority: orNull(byOneOf('id', 'name')),
    assignee: orNull(byOneOf('accountId', 'id')),
    reporter: orNull(byOneOf('accountId', 'id')),
  },
  // Custom fields, and the rest of the system's own.
  additionalProperties: { description: 'any' },
};
