import { EMPTY_ANALYSIS, type Analysis } from '../domain/analysis';
import { checkAnalysis, firstProblem } from '../domain/analysis/check-analysis';
import { countFactors, isSameTotals } from '../domain/analysis/count-factors';
import { tidyAnalysis } from '../domain/analysis/fit-analysis';
import { postmortemIn, type PostmortemRecord } from '../domain/record';
import { MOST_RELATED } from '../domain/related-incidents';
import type { IncidentSummary, Ports } from '../ports';
import type { SavedAnalysis } from '../shared/analysis-views';
import { FailureError } from '../shared/failure-error';
import { explainRefusedEdit } from './explain-refused-edit';
import { findAnalysisHome, type AnalysisPlace } from './find-analysis-home';
import { searchRelated } from './read-related';
import { UNREADABLE_ANALYSIS } from './view-analysis';

type Input = AnalysisPlace & {
  /** The version that the form was opened with. */
  readonly version: number;
  readonly analysis: Analysis;
};

/**
 * Saves the analysis on its page, and what trends count on the incident's record. Saving what is saved already only brings
 * the record up to date.
 * @throws FailureError `conflict` when somebody saved in between, `invalid` with what must change, `forbidden`.
 */
export async function saveAnalysis(
  ports: Pick<Ports, 'incidents' | 'tickets' | 'targets' | 'pages' | 'analyses' | 'storage' | 'log'>,
  { version, analysis: entered, ...place }: Input,
): Promise<SavedAnalysis> {
  const analysis = tidyAnalysis(entered);
  const problem = firstProblem(checkAnalysis(analysis));
  if (problem) throw new FailureError('invalid', problem);

  const { pageId, isHere, incident } = await findAnalysisHome(ports, place);
  if (!isHere) throw new FailureError('invalid', 'This is a copy. Edit the analysis on the postmortem’s own page.');
  const before = await ports.analyses.read(pageId);
  if (before.stored.kind === 'unreadable') throw new FailureError('conflict', UNREADABLE_ANALYSIS);
  if (before.version !== version) throw somebodySaved();

  const old = before.stored.kind === 'value' ? before.stored.value : EMPTY_ANALYSIS;
  const isChanged = JSON.stringify(old) !== JSON.stringify(analysis);
  if (isChanged) await write(ports, pageId, analysis, before);
  return { version: isChanged ? version + 1 : version, notRecorded: await record(ports, incident, analysis) };
}

async function write(
  { analyses }: Pick<Ports, 'analyses'>,
  pageId: string,
  analysis: Analysis,
  before: Awaited<ReturnType<Ports['analyses']['read']>>,
): Promise<void> {
  try {
    if ((await analyses.write(pageId, analysis, before)) === 'conflict') throw somebodySaved();
  } catch (error) {
    // Confluence says 404 to who may see a page and not edit it.
    if (error instanceof FailureError && ['not-found', 'forbidden'].includes(error.code))
      throw new FailureError(
        'forbidden',
        'You may not edit this page. What you wrote is still here; ask whoever keeps the space for the right to edit it.',
      );
    throw error;
  }
}

/** @returns why not, in a sentence; null when the record says the same as the analysis now. */
async function record(
  ports: Pick<Ports, 'incidents' | 'tickets' | 'targets' | 'log'>,
  incident: IncidentSummary | null,
  { factors }: Analysis,
): Promise<string | null> {
  const totals = countFactors(factors);
  if (!incident)
    return factors.length === 0 ? null : 'You may not see the incident, so it was not told of the factors.';
  const stored = postmortemIn(incident.properties.record);
  if (!stored) return isSameTotals(undefined, totals) ? null : noRecord(incident.key);
  if (isSameTotals(stored.factors, totals)) return null;
  try {
    const related = await relatedBy(ports, incident, totals.themes, stored.related);
    await ports.incidents.writeRecord(incident.id, { ...stored, ...(related && { related }), factors: totals });
    return null;
  } catch (refusal) {
    ports.log('analysis.record', refusal);
    const { id: ticketId, key, status } = incident;
    const purpose = 'save the analysis once more';
    const ticket = { ticketId, key, statusName: status.name };
    const reason = await explainRefusedEdit(ports, refusal, { ticket, purpose });
    return reason instanceof FailureError ? reason.message : `${key} could not be written just now.`;
  }
}

/**
 * With the themes of its factors an incident can share more. What was related before stays behind what is found: when the page
 * was made, all types of incident of the project were known, and here the incident's own alone. null where it cannot be known just now.
 */
async function relatedBy(
  ports: Pick<Ports, 'incidents' | 'log'>,
  incident: IncidentSummary,
  themes: readonly string[],
  before: PostmortemRecord['related'],
): Promise<PostmortemRecord['related'] | null> {
  try {
    const found = await searchRelated(ports, incident, themes);
    const others = before.filter(({ id }) => !found.some((incident) => incident.id === id));
    return [...found.map(({ id, reasons }) => ({ id, reasons })), ...others].slice(0, MOST_RELATED);
  } catch (error) {
    ports.log('analysis.related', error);
    return null;
  }
}

const noRecord = (key: string) =>
  `${key} has no record of this page. Complete the setup on its panel, then save again.`;

const somebodySaved = () =>
  new FailureError(
    'conflict',
    'Somebody else saved this analysis while you were editing. What you wrote is still here: bring both together, then save again.',
  );
