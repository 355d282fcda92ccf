import type { Repair } from './repair';

const component = (name: string) => `/components/schemas/${name}`;
const ID = '10001';
const DATE = '2026-01-02T03:04:05.000+0000';

const DOCUMENT = { type: 'object', required: ['type'], properties: { type: { enum: ['doc'] } } };

const reads = (schema: string, merge: Repair['merge'], value: unknown, reason: string): Repair => ({
  spec: 'jira',
  schema,
  at: '',
  merge,
  reason,
  shows: { value, fits: false, in: 'response' },
});

/** The schema asks for nothing, so an empty object would do; these are the fields that the app reads. */
const appReads = (name: string, required: readonly string[], value: unknown): Repair =>
  reads(component(name), { required }, value, 'No field is required, and the app cannot do without these.');

/** The same where a component is referred to that requests use, too, or that stands elsewhere with less. */
const appReadsHere = (schema: string, refersTo: string, required: readonly string[], value: unknown): Repair =>
  reads(
    schema,
    { $ref: null, allOf: [{ $ref: `#${component(refersTo)}` }, { required }] },
    value,
    'No field is required, and the app cannot do without these; elsewhere the same schema may hold less.',
  );

/** Jira's create metadata name their lists in two ways, as the description has it; the app takes either. */
const oneOfTwo = (name: string, lists: readonly [string, string]): Repair =>
  reads(
    component(name),
    { anyOf: lists.map((list) => ({ required: [list] })) },
    { startAt: 0 },
    'Neither list is required, and the app cannot do without one of them.',
  );

/** A search for no fields answers with ids alone; these two always show the issue. */
const READ_ISSUE = '/paths/~1rest~1api~13~1issue~1{issueIdOrKey}/get/responses/200/content/application~1json/schema';
const FETCHED_ISSUE = component('BulkIssueResults/properties/issues/items');

export const JIRA_READS: readonly Repair[] = [
  appReads('IssueBean', ['id'], { key: 'INC-1' }),
  appReadsHere(READ_ISSUE, 'IssueBean', ['key'], { id: ID }),
  appReadsHere(FETCHED_ISSUE, 'IssueBean', ['key'], { id: ID }),
  appReads('BulkIssueResults', ['issues'], { issueErrors: [] }),
  appReads('SearchAndReconcileResults', ['issues'], { isLast: true }),
  appReads('CreatedIssue', ['id', 'key'], { id: ID }),
  appReads('CreatedIssues', ['issues', 'errors'], { issues: [] }),
  appReads('BulkOperationErrorResult', ['failedElementNumber', 'elementErrors'], { status: 400, elementErrors: {} }),
  appReads('Changelog', ['id', 'created', 'items'], { id: '1', created: DATE }),
  appReads('ChangeDetails', ['field', 'from', 'fromString', 'to', 'toString'], { field: 'status', from: '1', to: '3' }),
  appReads('PageOfChangelogs', ['histories', 'total'], { histories: [] }),
  appReads('PageBeanChangelog', ['values', 'startAt', 'maxResults', 'total'], { values: [] }),
  appReads('PageOfComments', ['comments', 'startAt', 'maxResults', 'total'], { comments: [] }),
  // Not on Comment itself, which also describes what a client sends.
  reads(
    component('PageOfComments/properties/comments/items'),
    {
      $ref: null,
      allOf: [
        { $ref: `#${component('Comment')}` },
        { required: ['id', 'body', 'created'], properties: { body: DOCUMENT } },
      ],
    },
    { id: '1', created: DATE, body: 'Still looking.' },
    'No field is required, and the app cannot do without these; in version 3 the body is a document.',
  ),
  reads(
    '/paths/~1rest~1api~13~1issue~1{issueIdOrKey}~1comment/post/responses/201/content/application~1json/schema',
    { $ref: null, allOf: [{ $ref: `#${component('Comment')}` }, { required: ['id'], properties: { body: DOCUMENT } }] },
    { id: '1', body: 'Still looking.' },
    'In version 3 the body is a document.',
  ),
  appReads('PageBeanUser', ['values'], { total: 0 }),
  appReads('StatusDetails', ['id', 'name', 'statusCategory'], { id: '1', name: 'Open' }),
  appReads('IssueTypeDetails', ['id', 'name'], { id: '1' }),
  appReads('FieldDetails', ['id', 'name'], { id: 'summary' }),
  appReads('StatusCategory', ['key'], { id: 2 }),
  appReads('Priority', ['name'], { id: '1' }),
  appReads('Resolution', ['name'], { id: '1' }),
  // Not on LinkedIssue itself: a request names an issue by id or by key.
  ...['inwardIssue', 'outwardIssue'].map((end) =>
    appReadsHere(component(`IssueLink/properties/${end}`), 'LinkedIssue', ['id'], { key: 'OPS-1' }),
  ),
  appReads('User', ['accountId', 'displayName', 'active'], { accountId: '1' }),
  appReads('UserDetails', ['accountId', 'displayName', 'active'], { accountId: '1' }),
  appReads('PageBeanProject', ['values', 'isLast'], { values: [] }),
  appReads('Project', ['id', 'key', 'name'], { id: ID, key: 'INC' }),
  oneOfTwo('PageOfCreateMetaIssueTypes', ['issueTypes', 'createMetaIssueType']),
  oneOfTwo('PageOfCreateMetaIssueTypeWithField', ['fields', 'results']),
  appReads('IssueTypeIssueCreateMetadata', ['id', 'name', 'subtask'], { id: '1', name: 'Task' }),
  appReads('FieldCreateMetadata', ['fieldId', 'hasDefaultValue', 'key', 'name', 'operations', 'required', 'schema'], {
    fieldId: 'summary',
    key: 'summary',
    name: 'Summary',
    operations: ['set'],
    required: true,
    schema: { type: 'string' },
  }),
  appReads('IssueLinkTypes', ['issueLinkTypes'], {}),
  // Not on IssueLinkType itself: a request names a type by id or by name.
  appReadsHere(component('IssueLinkTypes/properties/issueLinkTypes/items'), 'IssueLinkType', ['id', 'name'], {
    id: '1',
  }),
  appReads('FoundGroups', ['groups'], { total: 0 }),
  appReads('FoundGroup', ['groupId', 'name'], { name: 'readers' }),
  appReads('PageBeanGroupDetails', ['values'], { total: 0 }),
  appReads('GroupDetails', ['groupId', 'name'], { name: 'readers' }),
  appReads('Transitions', ['transitions'], { expand: 'transitions' }),
  // Not on IssueTransition itself: a request names a transition by its id.
  appReadsHere(component('Transitions/properties/transitions/items'), 'IssueTransition', ['id', 'to'], { id: '11' }),
  appReads('Permissions', ['permissions'], {}),
  appReads('UserPermission', ['havePermission'], { key: 'LINK_ISSUES' }),
];
