import { createHash } from 'node:crypto';
import { z } from 'zod';
import { ask, read, type Viewer } from '../viewer';

const linked = z.looseObject({ id: z.string() });
const issueSchema = z.looseObject({
  id: z.string(),
  fields: z.looseObject({
    issuelinks: z.array(z.looseObject({ inwardIssue: linked.optional(), outwardIssue: linked.optional() })).default([]),
  }),
});

const LINKED_FIELDS = ['summary', 'status', 'assignee', 'duedate', 'resolution', 'priority'];

/** Most issues that Jira reads in one go. */
const BULK = 100;

/**
 * Changes when the viewer would see anything else on the issue or on the issues linked to it.
 * @returns null when the issue is not there or not visible.
 */
export async function fingerprintIssue(viewer: Viewer, issueId: string): Promise<string | null> {
  const path = `/rest/api/3/issue/${encodeURIComponent(issueId)}?fields=*all`;
  const issue = await read(viewer, 'jira', path, issueSchema);
  if (!issue) return null;
  const hash = createHash('sha256').update(JSON.stringify(issue.fields));
  const links = issue.fields.issuelinks;
  const ids = links
    .flatMap(({ inwardIssue, outwardIssue }) => [inwardIssue, outwardIssue])
    .flatMap((other) => other?.id ?? []);
  for (let at = 0; at < ids.length; at += BULK) {
    const send = { method: 'POST', body: { issueIdsOrKeys: ids.slice(at, at + BULK), fields: LINKED_FIELDS } };
    const { body } = await ask(viewer, 'jira', '/rest/api/3/issue/bulkfetch', send);
    hash.update(JSON.stringify(body));
  }
  return hash.digest('base64url');
}
