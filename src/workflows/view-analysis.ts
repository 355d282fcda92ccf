import { EMPTY_ANALYSIS } from '../domain/analysis';
import { countFactors, isSameTotals } from '../domain/analysis/count-factors';
import { postmortemIn } from '../domain/record';
import type { Ports } from '../ports';
import type { AnalysisView } from '../shared/analysis-views';
import { FailureError } from '../shared/failure-error';
import { findAnalysisHome, type AnalysisPlace } from './find-analysis-home';
import { pageUrl } from './find-postmortem';
import { readProjectDay } from './project-day';
import { readCompletion } from './read-completion';

export const UNREADABLE_ANALYSIS =
  'The analysis on this page was written by a newer version of the app, or by something else. It is left as it is; update the app, or ask an admin to look at the page property “blameless-postmortem-analysis”.';

const MAY_NOT_EDIT = 'You may read this page and not edit it. Ask whoever keeps the space for the right to edit it.';

/** The analysis as its page has it, and how far action items answer it. What the person may not see is left out. */
export async function viewAnalysis(
  ports: Pick<Ports, 'incidents' | 'tickets' | 'pages' | 'analyses' | 'storage' | 'settings' | 'time'>,
  place: AnalysisPlace,
): Promise<AnalysisView> {
  const { pageId, isHere, incident } = await findAnalysisHome(ports, place);
  const [{ stored, version }, mayEdit, completion] = await Promise.all([
    ports.analyses.read(pageId),
    ports.analyses.mayEdit(pageId),
    incident && readProjectDay(ports, incident.project.id).then((today) => readCompletion(ports, incident, today)),
  ]);
  if (mayEdit === null) throw new FailureError('not-found', 'The page was deleted just now, or you may not see it.');
  const analysis = stored.kind === 'value' ? stored.value : EMPTY_ANALYSIS;
  const recorded = incident ? postmortemIn(incident.properties.record)?.factors : undefined;
  return {
    incident: incident && { id: incident.id, key: incident.key, summary: incident.summary },
    incidentId: place.incidentId,
    pageUrl: pageUrl(pageId),
    isHere,
    analysis,
    version,
    unreadable: stored.kind === 'unreadable' ? UNREADABLE_ANALYSIS : null,
    readOnly: mayEdit ? null : MAY_NOT_EDIT,
    isRecorded: stored.kind === 'unreadable' || isSameTotals(recorded, countFactors(analysis.factors)),
    completion,
  };
}
