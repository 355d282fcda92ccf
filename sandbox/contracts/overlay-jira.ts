import type { Repair } from './repair';

const component = (name: string) => `/components/schemas/${name}`;

const changeMayBeEmpty = (property: string): Repair => ({
  spec: 'jira',
  schema: component('ChangeDetails'),
  at: `/properties/${property}`,
  merge: { nullable: true },
  reason: 'The official example has null where there was or is no value; the schema knows strings only.',
  shows: {
    value: { field: 'assignee', from: '', fromString: '', to: '', toString: '', [property]: null },
    fits: true,
    in: 'response',
  },
});

export const JIRA_REPAIRS: readonly Repair[] = [
  ...['from', 'fromString', 'to', 'toString'].map(changeMayBeEmpty),
  {
    spec: 'jira',
    schema: component('Changelog'),
    at: '/properties/created',
    merge: { type: null, format: null, anyOf: [{ type: 'string', format: 'date-time' }, { type: 'integer' }] },
    reason: 'The bulk fetch of changelogs gives epoch numbers, as its official example shows.',
    shows: { value: { id: '1', created: 1492070429, items: [] }, fits: true, in: 'response' },
  },
  {
    spec: 'jira',
    schema: component('BulkIssueResults'),
    at: '/properties',
    merge: { expand: { type: 'string' } },
    reason: 'Closed, but the official example has it.',
    shows: { value: { issues: [], issueErrors: [], expand: 'names' }, fits: true, in: 'response' },
  },
  {
    spec: 'jira',
    schema: component('ServerInformation'),
    at: '/properties',
    merge: { defaultLocale: { type: 'object' } },
    reason: 'Closed, but the official example has it.',
    shows: {
      value: { baseUrl: 'https://example.test', defaultLocale: { locale: 'en_US' } },
      fits: true,
      in: 'response',
    },
  },
  {
    spec: 'jira',
    schema: component('SearchAndReconcileResults'),
    at: '/properties/nextPageToken',
    merge: { nullable: true },
    reason: 'Its description says null on the last page.',
    shows: { value: { issues: [], nextPageToken: null }, fits: true, in: 'response' },
  },
  {
    spec: 'jira',
    schema: component('IssueLink'),
    at: '',
    merge: { required: ['id', 'type'] },
    reason:
      'Both ends are required, but an issue shows of each of its links the other end alone; the app reads the id.',
    shows: {
      value: { id: '1', type: { id: '1' }, outwardIssue: { id: '2', key: 'A-1', fields: {} } },
      fits: true,
      in: 'response',
    },
  },
  {
    spec: 'jira',
    schema: component('NotificationRecipients'),
    at: '/properties/users/items',
    merge: { $ref: null, type: 'object', required: ['accountId'], properties: { accountId: { type: 'string' } } },
    reason:
      'A recipient is named by the account id, as the official example shows; what else is known of people is not sent.',
    shows: { value: { users: [{ accountId: '1' }] }, fits: true, in: 'request' },
  },
  {
    spec: 'jira',
    schema: component('IssueUpdateDetails'),
    at: '/properties/transition',
    merge: { required: ['id'] },
    reason: 'A transition is named by its id, as its description says; the schema asks for nothing.',
    shows: { value: { transition: { name: 'Close' } }, fits: false, in: 'request' },
  },
  {
    spec: 'jira',
    schema: '/paths/~1rest~1api~13~1issue~1{issueIdOrKey}~1comment/post/requestBody/content/application~1json/schema',
    at: '',
    merge: {
      $ref: null,
      allOf: [
        { $ref: '#/components/schemas/Comment' },
        {
          required: ['body'],
          additionalProperties: false,
          properties: {
            body: {
              type: 'object',
              required: ['type', 'version', 'content'],
              properties: { type: { enum: ['doc'] }, version: {}, content: {} },
            },
            visibility: {},
            properties: {},
          },
        },
      ],
    },
    reason:
      'The body may be anything there; version 3 takes a document, and text only from older versions. It is open, so a misspelt field would pass.',
    shows: { value: { body: 'Still looking.' }, fits: false, in: 'request' },
  },
];
