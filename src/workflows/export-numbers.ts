import { countsIn, postmortemIn, type PostmortemRecord } from '../domain/record';
import type { CompletionCounts } from '../domain/completion';
import type { Ports } from '../ports';
import { readProjectDay } from './project-day';
import type { AnalysisPlace } from './find-analysis-home';

export type ExportNumbers = {
  readonly factors: PostmortemRecord['factors'];
  /** As they were counted last. */
  readonly counts: CompletionCounts;
};

const NOTHING: CompletionCounts = { total: 0, done: 0, open: 0, overdue: 0, wontDo: 0, hidden: 0 };

/**
 * What an export without a person may show: numbers alone, and only where the incident's record names the page and the
 * page's property names the incident. Acts as the app.
 * @returns null where the two do not agree.
 */
export async function exportNumbers(
  ports: Pick<Ports, 'incidents' | 'pages' | 'settings' | 'time'>,
  { incidentId, pageId }: AnalysisPlace,
): Promise<ExportNumbers | null> {
  const [incident, property] = await Promise.all([
    ports.incidents.readSummary(incidentId),
    ports.pages.readProperty(pageId),
  ]);
  const record = incident && postmortemIn(incident.properties.record);
  const completion = incident?.properties.completion;
  const isNamed = property.kind === 'value' && property.value.incidentId === incident?.id;
  if (!isNamed || record?.pageId !== pageId) return null;
  return {
    factors: record.factors,
    counts:
      completion?.kind === 'value'
        ? countsIn(completion.value, await readProjectDay(ports, incident.project.id))
        : NOTHING,
  };
}
