import type { Operation } from '../../core/product';
import type { Space } from '../entities';
import { answerList } from '../list-page';
import { json, operation } from '../operation';
import type { ConfluenceParts } from '../parts';
import { mayInSpace, visibleSpace } from '../permissions';
import { pointsPerResult } from '../points';
import { include } from '../render/include';
import { baseUrl } from '../render/links';
import { spaceOperations as operationsIn } from '../render/operations';
import { readDescriptionFormat, renderListedSpace, renderSpace } from '../render/space';
import { sortBy, sortValues, type SortKeys } from '../sort';
import { READ_SPACE } from './scopes';

const KEYS: SortKeys<Space> = { id: ({ id }) => Number(id), key: ({ key }) => key, name: ({ name }) => name };
const TYPES = [
  'global',
  'collaboration',
  'knowledge_base',
  'personal',
  'system',
  'onboarding',
  'xflow_sample_space',
] as const;

/** Spaces that the viewer may see. */
export const spaceOperations = (confluence: ConfluenceParts): Operation[] => [
  operation(confluence, {
    method: 'GET',
    path: '/wiki/api/v2/spaces',
    scopes: READ_SPACE,
    points: pointsPerResult(),
    handle: (call) => {
      const { view, ids, list, choice } = call;
      call.refuseUnbuilt('labels', 'favorited-by', 'not-favorited-by', 'include-icon');
      const [wantedIds, keys] = [ids('ids'), list('keys')];
      const [type, status] = [choice('type', TYPES), choice('status', ['current', 'archived'])];
      const format = readDescriptionFormat(call);
      const found = view.confluence.store.spaces.filter(
        (space) =>
          (wantedIds?.includes(space.id) ?? true) &&
          (keys?.includes(space.key) ?? true) &&
          (type === undefined || space.type === type) &&
          (status === undefined || space.status === status) &&
          mayInSpace(view.viewer, 'view', space),
      );
      const sorted = sortBy(found, choice('sort', sortValues(KEYS)) ?? 'id', KEYS);
      return answerList(call, sorted, (space) => renderListedSpace(space, format));
    },
  }),
  operation(confluence, {
    method: 'GET',
    path: '/wiki/api/v2/spaces/{id}',
    scopes: READ_SPACE,
    handle: (call) => {
      const { view, id, flag } = call;
      call.refuseUnbuilt('include-icon', 'include-properties', 'include-permissions');
      call.refuseUnbuilt('include-role-assignments', 'include-labels');
      const space = visibleSpace(view, id('id'));
      const rendered = renderSpace(space, readDescriptionFormat(call));
      const operations = include(operationsIn(view, space), `/wiki/api/v2/spaces/${space.id}/operations`);
      return json({
        ...rendered,
        ...(flag('include-operations') ? { operations } : {}),
        _links: { ...rendered._links, base: baseUrl(confluence.site) },
      });
    },
  }),
];
