import type { Ports } from '../ports';
import type { OwnerChoice } from '../shared/views';

/** People who may own an action item of the project, whose name or e-mail starts like the query. */
export const searchOwners = (
  { targets }: Pick<Ports, 'targets'>,
  { projectId, query }: { readonly projectId: string; readonly query: string },
): Promise<readonly OwnerChoice[]> => targets.searchOwners(projectId, query.trim());
