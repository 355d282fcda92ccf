import { followState } from '../domain/postmortem-state';
import { postmortemIn, type CompletionRecord } from '../domain/record';
import type { IncidentSummary, Ports } from '../ports';

/**
 * Has the state of a postmortem follow its action items, as they were just counted. The record was read just before; a
 * person who changes the state in that very moment changes it once more.
 * @returns whether it wrote.
 */
export async function followItems(
  { incidents }: Pick<Ports, 'incidents'>,
  incident: IncidentSummary,
  counts: Pick<CompletionRecord, 'open' | 'done' | 'wontDo'>,
  isWhole: boolean,
): Promise<boolean> {
  const record = postmortemIn(incident.properties.record);
  const next = record && followState(record, counts, isWhole);
  if (!next) return false;
  await incidents.writeRecord(incident.id, { ...record, ...next });
  return true;
}
