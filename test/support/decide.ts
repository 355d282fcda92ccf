import type { Sandbox } from '../../sandbox/sandbox';
import type { Document } from '../../src/document/adf';
import { nodesOf } from './document-text';

const issueOf = ({ jira }: Sandbox, key: string) => {
  const issue = jira.store.issues.find((candidate) => candidate.key === key);
  if (!issue) throw new Error(`There is no ticket ${key}.`);
  return issue;
};

/** The comments of a ticket: who wrote them, their words, and whether customers are kept from them. */
export const commentsOn = (sandbox: Sandbox, key: string) =>
  issueOf(sandbox, key).comments.map(({ authorId, body, properties }) => ({
    authorId,
    words: nodesOf(body as Document)
      .map(({ text }) => text ?? '')
      .join(''),
    isInternal: properties.some(
      (property) => property.key === 'sd.public.comment' && JSON.stringify(property.value) === '{"internal":true}',
    ),
  }));

/** The marker of a ticket, as Jira keeps it. */
export const markerOn = (sandbox: Sandbox, key: string) =>
  issueOf(sandbox, key).properties['blameless-postmortem-action'] as Readonly<Record<string, unknown>>;

/** Leaves the workflow of a ticket no status of these names. */
export function takeStatuses(sandbox: Sandbox, key: string, ...names: readonly string[]): void {
  const { jira } = sandbox;
  const { projectId, issueTypeId } = issueOf(sandbox, key);
  const use = jira.store.projects.get(projectId)?.issueTypes.find((type) => type.issueTypeId === issueTypeId);
  if (!use) throw new Error(`${key} has no workflow.`);
  use.statusIds = use.statusIds.filter((id) => !names.includes(jira.store.statuses.get(id)?.name ?? ''));
}
