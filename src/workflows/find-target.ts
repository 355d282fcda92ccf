import type { IncidentSummary, Ports, TicketTarget, TicketType } from '../ports';
import type { Reference } from '../domain/reference';
import { FailureError } from '../shared/failure-error';
import type { SoundInput } from './add-action-items';
import { chooseIssueType } from './choose-target';

/** What Jira says of the place that tickets go to. */
export type TargetAnswers = {
  readonly types: readonly Reference[];
  /** The type that was asked for; its name stands in `types`. */
  readonly asked: TicketType | null;
  /** Names; null when linking is switched off. */
  readonly linkTypes: readonly string[] | null;
};

/** Asks all at once; needs nothing of the incident, so it can be asked beside it. */
export async function askTarget(
  { targets }: Pick<Ports, 'targets'>,
  projectId: string,
  issueTypeId: string | null,
): Promise<TargetAnswers> {
  const [types, asked, linkTypes] = await Promise.all([
    targets.listIssueTypes(projectId),
    issueTypeId ? targets.readIssueType(projectId, { id: issueTypeId, name: '' }) : null,
    targets.listLinkTypes(),
  ]);
  return { types, asked, linkTypes };
}

/** The project and type that tickets are made of. @throws FailureError `invalid` or `forbidden` when they cannot be. */
export async function findTarget(
  ports: Pick<Ports, 'targets'>,
  { project }: IncidentSummary,
  { projectId: wanted, issueTypeId }: SoundInput,
  before: Promise<TargetAnswers> | null,
): Promise<{ readonly target: TicketTarget; readonly linkTypes: readonly string[] | null }> {
  const projectId = wanted ?? (project.isServiceProject ? null : project.id);
  if (!projectId) throw new FailureError('invalid', 'Choose the project for the tickets.');
  const { types, asked, linkTypes } = await (before ?? askTarget(ports, projectId, issueTypeId));
  const choice = issueTypeId ? types.find(({ id }) => id === issueTypeId) : chooseIssueType(types);
  const fields = choice ? (asked ?? (await ports.targets.readIssueType(projectId, choice))) : null;
  const type = choice && fields ? { ...fields, name: choice.name } : null;
  if (!type)
    throw types.length === 0
      ? new FailureError(
          'forbidden',
          'You may not create issues in this project. Choose another project for the tickets.',
        )
      : new FailureError('invalid', 'This project does not offer that issue type. Choose another one.');
  if (type.requiredFields.length > 0)
    throw new FailureError(
      'invalid',
      `${type.name} asks for ${type.requiredFields.join(', ')}, which the app cannot fill. Choose another issue type or project.`,
    );
  return { target: { projectId, type }, linkTypes };
}
