import type { Page, Space } from '../entities';
import type { View } from '../parts';
import { mayEditPage, mayInSpace } from '../permissions';

const on = (targetType: string, ...operations: readonly string[]) =>
  operations.map((operation) => ({ operation, targetType }));

/** What the viewer may do with a page that they see. */
export const pageOperations = (view: View, page: Page) =>
  mayEditPage(view, page)
    ? on('page', 'read', 'update', 'delete', 'copy', 'move', 'export')
    : on('page', 'read', 'export');

/** What the viewer may do in a space that they see. */
export const spaceOperations = ({ viewer }: View, space: Space) => [
  ...on('space', 'read'),
  ...(mayInSpace(viewer, 'create', space) ? on('page', 'create', 'delete', 'archive') : []),
  ...(mayInSpace(viewer, 'admin', space) ? on('space', 'administer', 'export') : []),
];
