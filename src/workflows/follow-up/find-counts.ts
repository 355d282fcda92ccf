import type { CountedSearch, Ports } from '../../ports';

const HOURS = 24;

type Page = { readonly what: CountedSearch; readonly page: string | null; readonly hour: number };

/**
 * The incidents of a page whose counts are to be looked at in this hour: those of tickets that changed lately, and of the
 * others with open action items each in one hour of the day, so that all have had their turn after a day.
 */
export async function findCounts(
  { followUp }: Pick<Ports, 'followUp'>,
  { what, page, hour }: Page,
): Promise<{ readonly incidentIds: readonly string[]; readonly nextPage: string | null }> {
  const { ids, nextPage } = await followUp.searchCounted(what, page);
  const incidentIds = what === 'changed' ? ids : ids.filter((id) => Number(id) % HOURS === hour);
  return { incidentIds, nextPage };
}
