import type { IncidentSummary, Ports } from '../ports';
import { FailureError } from '../shared/failure-error';
import { findPostmortem, unreadableIn } from './find-postmortem';
import { isAbout } from './make-page';

/** Which incident a macro names, and the page that it stands on. */
export type AnalysisPlace = { readonly incidentId: string; readonly pageId: string };

export type AnalysisHome = {
  /** The page that holds the analysis. */
  readonly pageId: string;
  /** It is the page that the macro stands on, and no copy of it. */
  readonly isHere: boolean;
  /** null: deleted, or not visible to the person. */
  readonly incident: IncidentSummary | null;
};

type Reads = Pick<Ports, 'incidents' | 'pages' | 'storage'>;

/**
 * The page with the analysis of an incident. Macro, record and page are claims, so both ends have to agree: the incident's
 * record names the page, and the page names the incident. Who may not see the incident is shown what the page itself holds.
 * @throws FailureError `conflict` when the page is about something else, `not-found` when it is gone.
 */
export async function findAnalysisHome(ports: Reads, { incidentId, pageId }: AnalysisPlace): Promise<AnalysisHome> {
  const [incident, isHereAbout] = await Promise.all([
    ports.incidents.readSummary(incidentId),
    isPageAbout(ports, pageId, incidentId),
  ]);
  const isReadable = incident && unreadableIn(incident.properties) === null;
  const found = isReadable ? await findPostmortem(ports, incident.id, incident.properties) : null;
  const home = found?.pageId ?? pageId;
  const isHere = home === pageId;
  if (!(isHere ? isHereAbout : await isPageAbout(ports, home, incidentId))) throw notAbout();
  return { pageId: home, isHere, incident };
}

/** The page's property names the incident, or the app's macro on it does. */
async function isPageAbout({ pages }: Pick<Ports, 'pages'>, pageId: string, incidentId: string): Promise<boolean> {
  try {
    const property = await pages.readProperty(pageId);
    if (property.kind === 'value') return property.value.incidentId === incidentId;
  } catch (error) {
    if (error instanceof FailureError && error.code === 'not-found') throw pageGone();
    throw error;
  }
  const page = await pages.read(pageId);
  if (!page) throw pageGone();
  return isAbout(page, incidentId);
}

const notAbout = () =>
  new FailureError(
    'conflict',
    'This page is not the postmortem of the incident that is named here. Open the page from the incident’s panel.',
  );

const pageGone = () => new FailureError('not-found', 'The page of this postmortem was deleted, or you may not see it.');
