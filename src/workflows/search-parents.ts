import type { Ports } from '../ports';
import type { PageChoice } from '../shared/views';
import { notConnected } from './draft-postmortem';

/** Pages of a space under which the postmortem may go. */
export function searchParents(
  { pages }: Pick<Ports, 'pages'>,
  { spaceId, query, confluenceConnected }: { spaceId: string; query: string; confluenceConnected: boolean },
): Promise<readonly PageChoice[]> {
  if (!confluenceConnected) throw notConnected();
  return pages.searchPages(spaceId, query.trim());
}
