import type { PageItem } from '../domain/page-item';
import type { OwnerChoice } from './views';

/** An action item on the page that has no ticket yet. */
export type ProposedItem = Omit<PageItem, 'ownerAccountId'> & {
  /** Who is mentioned as its owner, as Jira names them; null: nobody, or somebody whom Jira does not know any more. */
  readonly owner: OwnerChoice | null;
  /** An action ticket of the incident whose summary is the same or nearly so: people may have changed the page since. */
  readonly likeKey: string | null;
};

export type PageItemsView = {
  readonly page: { readonly id: string; readonly title: string };
  /** In the order of the page. */
  readonly proposed: readonly ProposedItem[];
  /** Those that have a ticket; `key` is null where the viewer may not see it. */
  readonly known: readonly (Pick<PageItem, 'nodeId' | 'summary'> & { readonly key: string | null })[];
  /** false: the page has more of them than are proposed at once. */
  readonly isWhole: boolean;
};
