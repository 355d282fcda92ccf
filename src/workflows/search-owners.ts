import type { Ports } from '../ports';
import { FailureError } from '../shared/failure-error';
import type { OwnerChoice } from '../shared/views';

export type OwnerQuery = {
  readonly query: string;
  /** Where the tickets go; null: into the project of the incident. */
  readonly projectId: string | null;
  /** For a page, which knows its incident and not its project. */
  readonly incidentId: string | null;
};

/**
 * People who may own an action item of the project, whose name or e-mail starts like the query.
 * @throws FailureError `invalid` where no project is known.
 */
export async function searchOwners(
  { targets, incidents }: Pick<Ports, 'targets' | 'incidents'>,
  { query, projectId, incidentId }: OwnerQuery,
): Promise<readonly OwnerChoice[]> {
  const incident = projectId === null && incidentId !== null ? await incidents.readSummary(incidentId) : null;
  const wanted = projectId ?? incident?.project.id;
  if (wanted) return targets.searchOwners(wanted, query.trim());
  throw new FailureError('invalid', 'Choose the project for the tickets first.');
}
