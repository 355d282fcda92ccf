import type { KnownIds } from '../domain/fit-settings';
import type { Settings } from '../domain/settings';
import type { Ports, Workflows } from '../ports';
import type { FieldChoice } from '../shared/views';

export type FitReads = Pick<Ports, 'pages' | 'targets' | 'configuration'>;

export type FitInput = {
  readonly settings: Settings;
  /** Of the templates that there are beside the settings' own. */
  readonly templateIds: readonly string[];
  readonly confluenceConnected: boolean;
  readonly readWorkflows: () => Promise<Workflows>;
  readonly listFields: () => Promise<readonly FieldChoice[]>;
};

/** The ids of what is there, of the kinds that the settings name. What they do not name is not asked for. */
export async function readKnownIds(ports: FitReads, input: FitInput): Promise<KnownIds> {
  const { settings, templateIds, confluenceConnected, readWorkflows, listFields } = input;
  const { incidentTypes, statuses, fields, templates, place, escalation } = settings;
  const namesTypes = Boolean(incidentTypes?.length) || Boolean(templates?.rules.byType.length);
  const namesStatuses = Object.values(statuses ?? {}).some((list) => list.length > 0);
  const namesFields = Object.keys(fields ?? {}).length > 0 || escalation?.to.kind === 'field';
  const { space, parent } = (confluenceConnected && place) || { space: null, parent: null };
  const [workflows, allFields, isSpaceThere, isParentThere, ofTickets, ofPeople] = await Promise.all([
    namesTypes || namesStatuses ? readWorkflows() : null,
    namesFields ? listFields() : null,
    space && ports.pages.findSpace(space).then(Boolean),
    parent && ports.pages.readTitle(parent.id).then((title) => title !== null),
    readTicketIds(ports, input),
    readToldIds(ports, settings),
  ]);
  return {
    template: new Set(templateIds),
    ...(workflows && { 'issue type': idsOf(workflows.issueTypes), status: idsOf(workflows.statuses) }),
    ...(allFields && { field: idsOf(allFields) }),
    ...(space && { space: oneId(space.id, isSpaceThere) }),
    ...(parent && { 'parent page': oneId(parent.id, isParentThere) }),
    ...ofTickets,
    ...ofPeople,
  };
}

/** Of link type, project, and the types of issue there. In a project that is gone there are none. */
async function readTicketIds(
  { targets, configuration }: FitReads,
  { settings: { tickets }, readWorkflows }: FitInput,
): Promise<KnownIds> {
  if (!tickets) return {};
  const { linkType, project, types } = tickets;
  const [linkTypes, projectName] = await Promise.all([
    linkType && targets.listLinkTypes(),
    project && targets.readProjectName(project.id),
  ]);
  const isGone = project !== null && projectName === null;
  const workflows =
    Object.keys(types).length === 0 || isGone
      ? null
      : await (project ? configuration.readWorkflows({ projectId: project.id }) : readWorkflows());
  return {
    ...(linkTypes && { 'link type': idsOf(linkTypes) }),
    ...(project && { project: oneId(project.id, !isGone) }),
    ...(isGone && { 'ticket type': new Set<string>() }),
    ...(workflows && { 'ticket type': idsOf(workflows.issueTypes) }),
  };
}

/** Of the group and the issue through which people are told. */
async function readToldIds({ configuration }: FitReads, { escalation, digest }: Settings): Promise<KnownIds> {
  const group = escalation?.to.kind === 'group' ? escalation.to.group : null;
  const [isGroupThere, issue] = await Promise.all([
    group && configuration.hasGroup(group.id),
    digest && configuration.findIssue(digest.id),
  ]);
  return {
    ...(group && isGroupThere !== null && { group: oneId(group.id, isGroupThere) }),
    ...(digest && { 'digest issue': oneId(digest.id, Boolean(issue)) }),
  };
}

const idsOf = (things: readonly { readonly id: string }[]) => new Set(things.map(({ id }) => id));
const oneId = (id: string, isThere: boolean | null) => new Set(isThere ? [id] : []);
