import { pointerTo } from './open-api';
import type { Repair } from './repair';

const component = (name: string) => `/components/schemas/${name}`;
const body = (name: string) => `/components/requestBodies/${name}/content/application~1json/schema`;
const UPDATE = { id: '1', status: 'current', title: 'A', body: { representation: 'storage', value: '' }, version: {} };

const idIsText = (property: string): Repair => ({
  spec: 'confluence-v2',
  schema: body('PageUpdateRequest'),
  at: `/properties/${property}`,
  merge: { type: 'string', format: null },
  reason: 'The format says string and the type is missing, so any value would pass.',
  shows: { value: { ...UPDATE, [property]: 42 }, fits: false, in: 'request' },
});

/** Answers ask for nothing, so an empty object would do; these are the fields that the app reads. */
const appReads = (name: string, required: readonly string[], value: unknown): Repair => ({
  spec: 'confluence-v2',
  schema: component(name),
  at: '',
  merge: { required },
  reason: 'No field is required, and the app cannot do without these.',
  shows: { value, fits: false, in: 'response' },
});

const LISTS = ['/pages', '/spaces', '/spaces/{id}/pages', '/pages/{page-id}/properties', '/pages/{id}/direct-children'];
const listHasResults = (path: string): Repair => ({
  spec: 'confluence-v2',
  schema: pointerTo('paths', `/wiki/api/v2${path}`, 'get', 'responses', '200', 'content', 'application/json', 'schema'),
  at: '',
  merge: { required: ['results'] },
  reason: 'No list is required, and the app cannot do without it.',
  shows: { value: { _links: {} }, fits: false, in: 'response' },
});

const mayBeNull = (name: string, property: string, merge: Repair['merge'], value: unknown): Repair => ({
  spec: 'confluence-v2',
  schema: component(name),
  at: `/properties/${property}`,
  merge,
  reason: 'Described as null where there is no parent, but not nullable.',
  shows: { value, fits: true, in: 'response' },
});

const PAGE = { id: '1', status: 'current', title: 'A', spaceId: '2', version: { number: 1 }, _links: {} };
const parentType = { $ref: null, allOf: [{ $ref: '#/components/schemas/ParentContentType' }], nullable: true };

export const CONFLUENCE_REPAIRS: readonly Repair[] = [
  {
    spec: 'confluence-v2',
    schema: component('PageBodyWrite'),
    at: '',
    merge: { required: ['representation', 'value'] },
    reason: 'Neither is required, so a body without text would pass.',
    shows: { value: { representation: 'storage' }, fits: false, in: 'request' },
  },
  {
    spec: 'confluence-v2',
    schema: component('PageNestedBodyWrite'),
    at: '',
    merge: { minProperties: 1, maxProperties: 1 },
    reason: 'Prose: exactly one body format. Without it an empty object would be both forms of a body or none.',
    shows: { value: {}, fits: false, in: 'request' },
  },
  ...['spaceId', 'parentId', 'ownerId'].map(idIsText),
  ...['PageSingle', 'PageBulk'].flatMap((name) => [
    mayBeNull(name, 'parentId', { nullable: true }, { ...PAGE, parentId: null }),
    mayBeNull(name, 'parentType', parentType, { ...PAGE, parentType: null }),
    appReads(name, ['id', 'status', 'title', 'spaceId', 'version', '_links'], { ...PAGE, version: undefined }),
  ]),
  ...LISTS.map(listHasResults),
  {
    spec: 'confluence-v2',
    schema: component('OnlyArchivedAndCurrentContentStatus'),
    at: '',
    merge: { enum: null },
    reason: 'Clients report drafts among the children of a page.',
    shows: { value: 'draft', fits: true, in: 'response' },
  },
  appReads('ChildrenResponse', ['id', 'status', 'type', 'title'], { id: '1', status: 'current', type: 'page' }),
  appReads('BodyType', ['value'], { representation: 'atlas_doc_format' }),
  appReads('ContentProperty', ['id', 'key', 'value', 'version'], { id: '1', key: 'k', value: {} }),
  appReads('Version', ['number'], {}),
  appReads('SpaceBulk', ['id', 'key', 'name'], { id: '1', key: 'A' }),
  appReads('SpaceSingle', ['id', 'key', 'name'], { id: '1', key: 'A' }),
];
