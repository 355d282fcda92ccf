import { defaultDueDate } from '../domain/due-dates';
import { readSeverity } from '../domain/read-severity';
import type { Ports } from '../ports';
import type { ActionForm } from '../shared/views';
import { chooseLinkType, chooseIssueType } from './choose-target';
import { listFactors } from './list-factors';
import { incidentNotFound } from './find-postmortem';
import { projectDay } from './project-day';
import { readSettings } from './read-settings';

export type FormInput = {
  readonly incidentId: string;
  /** Where it is known before the incident is read. */
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
  const [incident, { settings }, projects, linkTypes] = await Promise.all([
    ports.incidents.readSummary(incidentId),
    readSettings(ports, incidentProjectId),
    ports.targets.listProjects(projectId ?? incidentProjectId),
    ports.targets.listLinkTypes(),
  ]);
  if (!incident) throw incidentNotFound();
  const factors = listFactors(ports, incident);

  const wanted = projectId ?? (incident.project.isServiceProject ? null : incident.project.id);
  const project = projects.find(({ id }) => id === wanted) ?? null;
  // Jira asks for the permission to link where the ticket is.
  const [issueTypes, mayLink] = project
    ? await Promise.all([ports.targets.listIssueTypes(project.id), ports.targets.mayLink(project.id)])
    : [[], true];
  const chosen = issueTypes.find(({ id }) => id === issueTypeId) ?? chooseIssueType(issueTypes);
  const issueType = project && chosen ? await ports.targets.readIssueType(project.id, chosen) : null;
  const otherTypes =
    project && issueType && issueType.requiredFields.length > 0
      ? await findFreeTypes(ports, project.id, issueTypes, issueType)
      : null;
  const linkTypeName = chooseLinkType(linkTypes);
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
    otherTypes,
    linkTypeName: mayLink ? linkTypeName : null,
    linkRefusal: linkTypeName === null ? 'switched-off' : mayLink ? null : 'not-allowed',
    factors: await factors,
  };
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
