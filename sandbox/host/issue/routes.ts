import { Hono, type Context } from 'hono';
import { textToAdf } from '../../adf/plain-text';
import { html } from '../html';
import type { PageScope } from '../page-scope';
import { pageDocument } from '../shell/document';
import { notFoundPage } from '../shell/not-found';
import { ask, refusal } from '../viewer';
import { settingsLinks } from '../settings/settings-links';
import { issueFragments } from './fragments';
import { issuePage } from './issue-page';
import { findIssues, issueTable } from './list-issues';
import { readIssue } from './read-issue';

/** Views of issues, and the two things that people do on them without the app. */
export function createIssueRoutes(scopeOf: (c: Context) => PageScope): Hono {
  const app = new Hono();

  app.get('/issues', async (c) => listPage(c, scopeOf(c), 'Issues', 'created <= now() ORDER BY created DESC'));
  app.get('/projects/:key', async (c) => {
    const key = c.req.param('key');
    if (!/^[A-Z][A-Z0-9_]*$/i.test(key)) return c.html(notFoundPage(scopeOf(c), 'issues', 'project'), 404);
    return listPage(c, scopeOf(c), `Issues of ${key}`, `project = "${key}" ORDER BY created DESC`, key);
  });
  app.get('/browse/:key', async (c) => {
    const scope = scopeOf(c);
    const data = await readIssue(scope.viewer, c.req.param('key'));
    return data ? c.html(issuePage(scope, data)) : c.html(notFoundPage(scope, 'issues', 'issue'), 404);
  });
  app.get('/browse/:key/fragments', async (c) => {
    const { viewer } = scopeOf(c);
    const data = await readIssue(viewer, c.req.param('key'));
    if (!data) return c.text('The issue is not there or not visible to you.', 404);
    return c.html(html`${Object.values(issueFragments(data, viewer.person.timeZone))}`);
  });
  app.post('/browse/:key/transitions', async (c) => {
    const { transition } = await c.req.parseBody();
    return send(c, scopeOf(c), 'transitions', { transition: { id: transition } });
  });
  app.post('/browse/:key/comments', async (c) => {
    const { text } = await c.req.parseBody();
    return send(c, scopeOf(c), 'comment', { body: textToAdf(typeof text === 'string' ? text : '') });
  });
  return app;
}

async function listPage(
  c: Context,
  scope: PageScope,
  title: string,
  jql: string,
  projectKey?: string,
): Promise<Response> {
  const issues = await findIssues(scope.viewer, jql);
  const none = 'No issues, or none that you may see.';
  const main = html`<main id="content" aria-labelledby="page-title">
    <h1 id="page-title">${title}</h1>
    ${projectKey === undefined ? '' : await settingsLinks(scope.viewer, projectKey)}
    ${issueTable(issues, scope.viewer.person.timeZone, none)}
  </main>`;
  return c.html(pageDocument(scope, { title, section: 'issues', main }));
}

/** Sends to Jira as the viewer. The page's script asks for JSON and gets 200 either way; without scripts one goes back. */
async function send(c: Context, { viewer }: PageScope, resource: string, body: unknown): Promise<Response> {
  const key = c.req.param('key') ?? '';
  const path = `/rest/api/3/issue/${encodeURIComponent(key)}/${resource}`;
  const answer = await ask(viewer, 'jira', path, { method: 'POST', body });
  const error = answer.status < 300 ? null : refusal(answer.body);
  if (c.req.header('accept')?.includes('application/json')) return c.json(error === null ? { ok: true } : { error });
  return error === null ? c.redirect(`/browse/${encodeURIComponent(key)}`, 303) : c.text(error, 400);
}
