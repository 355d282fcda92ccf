import type { ActionType } from '../domain/action-item';
import type { Reference } from '../domain/reference';
import type { SettingsParts } from '../domain/settings';
import type { IncidentSummary, Ports, TicketType } from '../ports';
import { FailureError } from '../shared/failure-error';
import type { SoundInput } from './add-action-items';
import { chooseIssueType } from './choose-target';

/** What Jira says of the place that tickets go to. */
export type TargetAnswers = {
  readonly types: readonly Reference[];
  /** The type that was asked for; its name stands in `types`. */
  readonly asked: TicketType | null;
  /** null when linking is switched off. */
  readonly linkTypes: readonly Reference[] | null;
};

export type FoundTarget = {
  readonly projectId: string;
  readonly typeFor: (kind: ActionType) => TicketType;
  readonly linkTypes: TargetAnswers['linkTypes'];
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

/**
 * The project that tickets are made in, and the type for each kind of action item: the one that was asked for, else the
 * one that the settings name for the kind, where it wants no more than the app fills, else the usual one.
 * @throws FailureError `invalid` or `forbidden` when they cannot be made.
 */
export async function findTarget(
  ports: Pick<Ports, 'targets'>,
  { project }: IncidentSummary,
  { tickets }: SettingsParts,
  { items, projectId: wanted, issueTypeId }: SoundInput,
  before: Promise<TargetAnswers> | null,
): Promise<FoundTarget> {
  const projectId = wanted ?? tickets.project?.id ?? (project.isServiceProject ? null : project.id);
  if (!projectId) throw new FailureError('invalid', 'Choose the project for the tickets.');
  const { types, asked, linkTypes } = await (before ?? askTarget(ports, projectId, issueTypeId));
  const kinds = [...new Set(items.map(({ type }) => type))];
  const idOf = (kind: ActionType) => (issueTypeId === null ? tickets.types[kind]?.id : undefined);
  const named = types.filter(({ id }) => kinds.some((kind) => idOf(kind) === id));
  const read = await Promise.all(named.map((type) => ports.targets.readIssueType(projectId, type)));
  const usable = read.filter((type) => type?.requiredFields.length === 0);
  const own = new Map(kinds.map((kind) => [kind, usable.find((type) => type?.id === idOf(kind)) ?? null]));
  const needsUsual = [...own.values()].includes(null);
  const usual = needsUsual ? await findUsual(ports, projectId, { types, asked, issueTypeId }) : null;
  return {
    projectId,
    linkTypes,
    typeFor(kind) {
      const type = own.get(kind) ?? usual;
      if (type) return type;
      throw new RangeError(`No action item of this go is of the kind ${kind}.`);
    },
  };
}

async function findUsual(
  { targets }: Pick<Ports, 'targets'>,
  projectId: string,
  { types, asked, issueTypeId }: Omit<TargetAnswers, 'linkTypes'> & Pick<SoundInput, 'issueTypeId'>,
): Promise<TicketType> {
  const choice = issueTypeId ? types.find(({ id }) => id === issueTypeId) : chooseIssueType(types);
  const fields = choice ? (asked ?? (await targets.readIssueType(projectId, choice))) : null;
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
  return type;
}
