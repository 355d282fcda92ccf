import { z } from 'zod';
import { findIssue } from './find-issue';
import type { JiraStore } from './store';

const PREFIX = '/rest/api/3';
/** Words that stand where a key could. */
const NO_KEYS = new Set(['bulk', 'bulkfetch', 'createmeta', 'properties']);
const end = z.object({ id: z.string().optional(), key: z.string().optional() });
const linkBody = z.object({ inwardIssue: end, outwardIssue: end });

/**
 * Ids of the issues that a request writes to: the one in its path, both ends of a link. That a link counts for both ends is
 * our reading; if it did not, an app could only do more. What makes an issue writes to none that could be full.
 */
export function writtenIssues(store: JiraStore, method: string, pathname: string, body: unknown): readonly string[] {
  if (method === 'GET' || !pathname.startsWith(PREFIX)) return [];
  const [resource, name] = pathname.slice(PREFIX.length + 1).split('/');
  return namedIn(store, resource, name, body).flatMap((idOrKey) => findIssue(store, idOrKey)?.id ?? []);
}

function namedIn(
  store: JiraStore,
  resource: string | undefined,
  name: string | undefined,
  body: unknown,
): readonly string[] {
  if (resource === 'issue') return name === undefined || NO_KEYS.has(name) ? [] : [decodeURIComponent(name)];
  if (resource !== 'issueLink') return [];
  const link = name === undefined ? undefined : store.links.get(name);
  if (link) return [link.inwardIssueId, link.outwardIssueId];
  const asked = linkBody.safeParse(body);
  if (!asked.success) return [];
  return [asked.data.inwardIssue, asked.data.outwardIssue].flatMap(({ id, key }) => key ?? id ?? []);
}
