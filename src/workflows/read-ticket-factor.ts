import type { ActionMarker } from '../domain/record';
import type { Ports } from '../ports';
import type { TicketFactor } from '../shared/views';
import type { FoundPostmortem } from './find-postmortem';

/**
 * The contributing factor that an action ticket says it answers, as the person: one call, and none where the ticket names
 * no factor. Where the page cannot be read, or the factor was removed, it has no text.
 */
export async function readTicketFactor(
  { analyses, log }: Pick<Ports, 'analyses' | 'log'>,
  { factorId }: ActionMarker,
  postmortem: FoundPostmortem | null,
): Promise<TicketFactor | null> {
  if (factorId === undefined) return null;
  if (postmortem === null) return { text: null };
  try {
    const { stored } = await analyses.read(postmortem.pageId);
    const factors = stored.kind === 'value' ? stored.value.factors : [];
    return { text: factors.find(({ id }) => id === factorId)?.text ?? null };
  } catch (error) {
    log('context.factor', error);
    return { text: null };
  }
}
