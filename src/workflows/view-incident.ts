import { fitSettings, type UnfitSetting } from '../domain/fit-settings';
import { notRequiredReason, postmortemIn } from '../domain/record';
import { isResolved } from '../domain/read-key-times';
import type { Settings, SettingsParts } from '../domain/settings';
import { templatesOf } from '../domain/templates';
import type { IncidentSummary, Ports } from '../ports';
import type { IncidentView, PostmortemView } from '../shared/views';
import { describePostmortem } from './describe-postmortem';
import { readKnownIds } from './read-known-ids';
import { reviewParts } from './review-parts';
import { findPostmortem, incidentNotFound, pageUrl, unreadableIn } from './find-postmortem';
import { projectDay } from './project-day';
import { readCompletionWith } from './read-completion';
import { findReviewDue } from './find-review-due';
import { findRelatedNow, relatedAsNow } from './read-related';
import { readSettings } from './read-settings';
import { repairCompletion } from './repair-completion';

export type PanelInput = {
  readonly incidentId: string;
  /** Where it is known before the incident is read. */
  readonly projectId: string | null;
  readonly timeZone: string;
  readonly confluenceConnected: boolean;
};

/** What the panel shows: the incident, its postmortem, and how far its action items are. */
export async function viewIncident(
  ports: Pick<
    Ports,
    'incidents' | 'tickets' | 'targets' | 'pages' | 'storage' | 'settings' | 'configuration' | 'time' | 'log'
  >,
  { incidentId, projectId, timeZone, confluenceConnected }: PanelInput,
): Promise<IncidentView> {
  const [incident, { settings, own }] = await Promise.all([
    ports.incidents.readSummary(incidentId),
    readSettings(ports, projectId),
  ]);
  if (!incident) throw incidentNotFound();

  const record = postmortemIn(incident.properties.record);
  const recorded = record?.related ?? [];
  const [{ completion, others }, postmortem] = await Promise.all([
    readCompletionWith(ports, incident, { today: projectDay(ports, settings), otherIds: recorded.map(({ id }) => id) }),
    viewPostmortem(ports, incident, confluenceConnected),
  ]);
  const countWasBehind = await repairCompletion(ports, incident, completion);
  const fit = postmortem
    ? { settings, unfit: [] }
    : await fitForPanel(ports, { settings, own }, { projectId, confluenceConnected });
  return {
    incident: incidentHead(incident, fit.settings),
    confluenceConnected,
    unreadable: unreadableIn(incident.properties),
    unfit: fit.unfit,
    notRequired: notRequiredReason(incident.properties.record),
    postmortem,
    keyTimes: record?.keyTimes ?? null,
    timeZone,
    reviewDue: postmortem ? null : findReviewDue(incident, fit.settings, completion.today),
    related: postmortem ? relatedAsNow(recorded, others) : await findRelatedNow(ports, incident, fit.settings),
    completion,
    countWasBehind,
  };
}

/**
 * The panel goes by what fits this project, and says what does not of the project's own settings: those of the site are for
 * many projects. Settings matter before there is a page, so nothing is asked after; the defaults cost no call.
 */
async function fitForPanel(
  ports: Pick<Ports, 'pages' | 'targets' | 'configuration'>,
  { settings, own }: { readonly settings: SettingsParts; readonly own: Settings },
  { projectId, confluenceConnected }: Pick<PanelInput, 'projectId' | 'confluenceConnected'>,
): Promise<{ readonly settings: SettingsParts; readonly unfit: readonly UnfitSetting[] }> {
  const goesBy = reviewParts(settings);
  const known = await readKnownIds(ports, {
    settings: { ...own, ...goesBy },
    templateIds: templatesOf(settings.templates).map(({ id }) => id),
    confluenceConnected,
    readWorkflows: () => ports.configuration.readWorkflows(projectId === null ? 'site' : { projectId }),
    listFields: ports.configuration.listFields,
  });
  return {
    settings: { ...settings, ...fitSettings(goesBy, known).fitting },
    unfit: fitSettings(own, known).unfit,
  };
}

export const incidentHead = (
  incident: Pick<IncidentSummary, 'id' | 'key' | 'summary' | 'status' | 'resolutionName'>,
  settings: SettingsParts,
) => ({
  id: incident.id,
  key: incident.key,
  summary: incident.summary,
  statusName: incident.status.name,
  resolved: isResolved(incident, settings),
});

export async function viewPostmortem(
  ports: Pick<Ports, 'pages' | 'storage' | 'targets' | 'log'>,
  incident: IncidentSummary,
  confluenceConnected: boolean,
): Promise<PostmortemView | null> {
  if (unreadableIn(incident.properties) !== null) return null;
  const found = await findPostmortem(ports, incident.id, incident.properties);
  if (!found) return null;
  if (confluenceConnected) return describePostmortem(ports, incident.id, found);
  return {
    pageId: found.pageId,
    pageUrl: pageUrl(found.pageId),
    pageTitle: null,
    isPageRead: false,
    state: found.state,
    missing: [],
    linkingOff: false,
  };
}
