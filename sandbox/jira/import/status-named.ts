import type { Status } from '../entities';
import { refuse } from '../errors';
import type { FieldPlace } from '../fields/field';
import { required } from '../require';

/** A status of the issue type's workflow. @throws 400 naming the statuses there are. */
export function statusNamed(name: string, { jira, project, issueType }: FieldPlace): Status {
  const use = project.issueTypes.find(({ issueTypeId }) => issueTypeId === issueType.id);
  const statuses = (use?.statusIds ?? []).map((id) => required(jira.store.statuses, id));
  const found = statuses.find((status) => status.name.toLowerCase() === name.toLowerCase());
  const known = statuses.map((status) => status.name).join(', ');
  return (
    found ?? refuse(400, [`There is no status '${name}' for ${issueType.name} in ${project.key}; there are ${known}.`])
  );
}
