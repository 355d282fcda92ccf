import { totalOf } from '../domain/analysis/count-factors';
import { postmortemIn } from '../domain/record';
import type { IncidentSummary, Ports } from '../ports';
import type { FactorChoice } from '../shared/analysis-views';

/**
 * The factors that an action item of the incident may answer. The page is asked only where the record says that there are
 * any; where it cannot be read, action items are made without.
 */
export async function listFactors(
  { pages, analyses, log }: Pick<Ports, 'pages' | 'analyses' | 'log'>,
  { id, properties: { record } }: IncidentSummary,
): Promise<readonly FactorChoice[]> {
  const postmortem = postmortemIn(record);
  if (!postmortem || totalOf(postmortem.factors) === 0) return [];
  const { pageId } = postmortem;
  try {
    const [property, { stored }] = await Promise.all([pages.readProperty(pageId), analyses.read(pageId)]);
    const isOurs = property.kind === 'value' && property.value.incidentId === id;
    if (!isOurs || stored.kind !== 'value') return [];
    return stored.value.factors.map((factor) => ({ id: factor.id, text: factor.text }));
  } catch (error) {
    log('action-form.factors', error);
    return [];
  }
}
