import type { Page, PageStatus } from './entities';
import type { ConfluenceParts } from './parts';

export type NewPage = {
  readonly spaceId: string;
  readonly parentId: string | null;
  readonly status: Extract<PageStatus, 'current' | 'draft'>;
  readonly title: string;
  /** ADF as JSON text. */
  readonly document: string;
  readonly authorId: string;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly privateTo: string | null;
};

/** Stores a page as the last child of its parent. Asks for no permission and checks no title. */
export function insertPage(
  { site, store }: ConfluenceParts,
  { spaceId, parentId, status, title, document, authorId, at, privateTo }: NewPage,
): Page {
  return store.pages.insert({
    id: site.ids.next('confluence-content'),
    spaceId,
    parentId,
    status,
    title,
    authorId,
    ownerId: authorId,
    lastOwnerId: null,
    createdAt: at,
    position: store.pages.filter((page) => page.spaceId === spaceId && page.parentId === parentId).length,
    privateTo,
    versions: [{ number: 1, createdAt: at, authorId, message: '', title, document }],
    labelIds: [],
  });
}
