import type { Person } from '../core/people';
import type { Issue, Status } from './entities';
import type { JiraParts } from './parts';
import { mayOnIssue, projectOf } from './permissions';
import { renderStatus } from './render/schemes';
import { required } from './require';
import { readSettings } from './settings';

export type Transition = { readonly id: string; readonly name: string; readonly to: Status };

/** The ways out of the present status: every other status of the workflow, for those who may transition. */
export function transitionsOf(jira: JiraParts, viewer: Person, issue: Issue): readonly Transition[] {
  if (!mayOnIssue(jira, viewer, 'TRANSITION_ISSUES', issue)) return [];
  const use = projectOf(jira, issue).issueTypes.find(({ issueTypeId }) => issueTypeId === issue.issueTypeId);
  return (use?.statusIds ?? [])
    .map((statusId, index) => ({ id: `${index + 1}1`, to: required(jira.store.statuses, statusId) }))
    .filter(({ to }) => to.id !== issue.statusId)
    .map(({ id, to }) => ({ id, name: to.name, to }));
}

/** What validators of the app on a transition say against it. */
export function refusalsOf(jira: JiraParts, issue: Issue, { to }: Transition): readonly string[] {
  const { key } = projectOf(jira, issue);
  const placed = readSettings(jira.store).workflowValidators.filter(
    ({ project, status }) => project === key && status === to.name,
  );
  return jira.validators
    .filter((validator) => placed.some((one) => one.validator === validator.key))
    .flatMap(({ refusal }) => refusal(issue.properties) ?? []);
}

/** A transition in Jira's shape. None has a screen, so with `withFields` the fields are there and empty. */
export const renderTransition = (jira: JiraParts, { id, name, to }: Transition, withFields: boolean) => ({
  id,
  name,
  to: renderStatus(jira, to),
  hasScreen: false,
  isGlobal: true,
  isInitial: false,
  isAvailable: true,
  isConditional: false,
  looped: false,
  ...(withFields ? { fields: {} } : {}),
});
