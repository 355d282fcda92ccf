import type { Ports } from '../ports';

/** Themes that were used before, of the incident's project; none for a person who may not see the incident. */
export async function listThemes(
  { incidents }: Pick<Ports, 'incidents'>,
  { incidentId }: { readonly incidentId: string },
): Promise<readonly string[]> {
  const incident = await incidents.readSummary(incidentId);
  if (!incident) return [];
  return incidents.listThemes(incident.project.id);
}
