import { z } from 'zod';
import { html, htmlText } from '../html';
import { statusSchema } from '../issue/schema';
import { statusLozenge } from '../shell/lozenge';
import { ask, type Viewer } from '../viewer';

const foundSchema = z.looseObject({
  issues: z.array(
    z.looseObject({ key: z.string(), fields: z.looseObject({ summary: z.string(), status: statusSchema }) }),
  ),
});

/** Most issues that Jira reads in one go. */
const BULK = 100;

/**
 * Smart links to this site's issues show their summary and status, as far as the viewer may see them.
 * @returns what draws a link, or null for one that stays plain.
 */
export async function readSmartLinks(viewer: Viewer, document: unknown): Promise<(url: string) => string | null> {
  const prefix = `${viewer.sandbox.site.baseUrl}/browse/`;
  const keys = urlsIn(document).flatMap((url) => keyOf(url, prefix) ?? []);
  if (keys.length === 0) return () => null;
  const send = {
    method: 'POST',
    body: { issueIdsOrKeys: [...new Set(keys)].slice(0, BULK), fields: ['summary', 'status'] },
  };
  const { body } = await ask(viewer, 'jira', '/rest/api/3/issue/bulkfetch', send);
  const issues = foundSchema.safeParse(body).data?.issues ?? [];
  return (url) => {
    const issue = issues.find(({ key }) => key === keyOf(url, prefix));
    if (!issue) return null;
    const { summary, status } = issue.fields;
    return htmlText(
      html`<a class="smart-link" href="/browse/${issue.key}">${issue.key}: ${summary}</a> ${statusLozenge(status)}`,
    );
  };
}

const keyOf = (url: string, prefix: string): string | null =>
  url.startsWith(prefix) ? (/^[A-Z][A-Z0-9_]*-\d+$/.exec(url.slice(prefix.length))?.[0] ?? null) : null;

/** Every `url` attribute in a document, at any depth. */
function urlsIn(part: unknown): string[] {
  if (Array.isArray(part)) return part.flatMap(urlsIn);
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([name, value]) =>
    name === 'url' && typeof value === 'string' ? [value] : urlsIn(value),
  );
}
