import { defaultDueDate } from '../domain/due-dates';
import { readSeverity } from '../domain/read-severity';
import { ACTION_TYPES } from '../domain/action-item';
import type { TicketSettings } from '../domain/settings';
import type { Ports } from '../ports';
import type { ActionForm } from '../shared/views';
import { chooseLinkType, chooseIssueType } from './choose-target';
import { listFactors } from './list-factors';
import { incidentNotFound } from './find-postmortem';
import { projectDay } from './project-day';
import { readSettings } from './read-settings';

export type FormInput = {
  readonly incidentId: string;
  /** Where it is known before the incident is read; on a page it is not. */
  readonly incidentProjectId: string | null;
  readonly projectId: string | null;
  readonly issueTypeId: string | null;
};

/** Each is a call, in one go. */
const MOST_TYPES_ASKED = 20;

/** What the action item form needs: where tickets can go, and what they start with. */
export async function viewActionForm(
  ports: Pick<Ports, 'incidents' | 'targets' | 'settings' | 'pages' | 'analyses' | 'time' | 'log'>,
  { incidentId, incidentProjectId, projectId, issueTypeId }: FormInput,
): Promise<ActionForm> {
  const early = incidentProjectId === null ? await ports.incidents.readSummary(incidentId) : undefined;
  if (early === null) throw incidentNotFound();
  const ownProjectId = incidentProjectId ?? early?.project.id ?? null;
  const { settings } = await readSettings(ports, ownProjectId);
  const { tickets } = settings;
  const wantedIds = [projectId, tickets.project?.id, ownProjectId].flatMap((id) => id ?? []);
  const [incident, projects, linkTypes] = await Promise.all([
    early ?? ports.incidents.readSummary(incidentId),
    ports.targets.listProjects([...new Set(wantedIds)]),
    ports.targets.listLinkTypes(),
  ]);
  if (!incident) throw incidentNotFound();
  const factors = listFactors(ports, incident);

  const ofId = (wanted: string | undefined) => projects.find(({ id }) => id === wanted) ?? null;
  const usual = () =>
    ofId(tickets.project?.id) ?? (incident.project.isServiceProject ? null : ofId(incident.project.id));
  const project = projectId === null ? usual() : ofId(projectId);
  // Jira asks for the permission to link where the ticket is.
  const [issueTypes, mayLink] = project
    ? await Promise.all([ports.targets.listIssueTypes(project.id), ports.targets.mayLink(project.id)])
    : [[], true];
  const chosen = issueTypes.find(({ id }) => id === issueTypeId) ?? chooseIssueType(issueTypes);
  const [issueType, kindTypes] = await Promise.all([
    project && chosen ? ports.targets.readIssueType(project.id, chosen) : null,
    project ? readKindTypes(ports, project.id, issueTypes, tickets.types) : {},
  ]);
  const otherTypes =
    project && issueType && issueType.requiredFields.length > 0
      ? await findFreeTypes(ports, project.id, issueTypes, issueType)
      : null;
  const linkTypeName = chooseLinkType(linkTypes, tickets.linkType);
  const severity = readSeverity(incident, settings)?.level ?? null;
  const today = projectDay(ports, settings);
  return {
    today,
    severity,
    dueDays: settings.dueDays,
    defaultDueDate: defaultDueDate(today, severity, settings),
    projects,
    projectId: project?.id ?? null,
    issueTypes,
    issueType,
    kindTypes,
    otherTypes,
    linkTypeName: mayLink ? linkTypeName : null,
    linkRefusal: linkTypeName === null ? 'switched-off' : mayLink ? null : 'not-allowed',
    factors: await factors,
  };
}

/** What the create screens take of the types that the settings name for kinds of action items and the project offers. */
async function readKindTypes(
  { targets }: Pick<Ports, 'targets'>,
  projectId: string,
  issueTypes: ActionForm['issueTypes'],
  wanted: TicketSettings['types'],
): Promise<ActionForm['kindTypes']> {
  const ids = new Set(Object.values(wanted).map(({ id }) => id));
  const offered = issueTypes.filter(({ id }) => ids.has(id));
  const read = await Promise.all(offered.map((type) => targets.readIssueType(projectId, type)));
  return Object.fromEntries(
    ACTION_TYPES.flatMap((kind) => {
      const type = read.find((found) => found?.id === wanted[kind]?.id);
      return type ? [[kind, type]] : [];
    }),
  );
}

/** The types beside the chosen one for which Jira wants no more than the form has; null when there are too many to ask. */
async function findFreeTypes(
  { targets }: Pick<Ports, 'targets'>,
  projectId: string,
  issueTypes: ActionForm['issueTypes'],
  { id: chosenId }: { readonly id: string },
): Promise<ActionForm['otherTypes']> {
  const others = issueTypes.filter(({ id }) => id !== chosenId);
  if (others.length > MOST_TYPES_ASKED) return null;
  const read = await Promise.all(others.map((type) => targets.readIssueType(projectId, type)));
  return others.filter((_, index) => read[index]?.requiredFields.length === 0);
}
