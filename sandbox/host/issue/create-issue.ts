import { Hono, type Context } from 'hono';
import { z } from 'zod';
import { html, type Html } from '../html';
import type { PageScope } from '../page-scope';
import { pageDocument } from '../shell/document';
import { notFoundPage } from '../shell/not-found';
import { ask, refusal } from '../viewer';
import { readCreateScreen, type CreateScreen } from './read-create-screen';

/** Where Jira opens its create dialog, as its documentation of links with values has it. */
const PATH = '/secure/CreateIssueDetails!init.jspa';

const createdSchema = z.looseObject({ key: z.string() });
type Values = Readonly<Record<string, string | undefined>>;

/** Jira's create dialog as a page: what a project requires can be typed here, which no app can know. */
export function createIssueCreateRoutes(scopeOf: (c: Context) => PageScope): Hono {
  const app = new Hono();
  const screenOf = (c: Context, { viewer }: PageScope) =>
    readCreateScreen(viewer, c.req.query('pid') ?? '', c.req.query('issuetype') ?? '');

  app.get(PATH, async (c) => {
    const scope = scopeOf(c);
    const screen = await screenOf(c, scope);
    if (!screen) return c.html(notFoundPage(scope, 'issues', 'create screen'), 404);
    return c.html(createPage(scope, screen, c.req.query(), null));
  });
  app.post(PATH, async (c) => {
    const scope = scopeOf(c);
    const screen = await screenOf(c, scope);
    if (!screen) return c.html(notFoundPage(scope, 'issues', 'create screen'), 404);
    const body = await c.req.parseBody();
    const values = Object.fromEntries(
      screen.fields.map(({ id }) => [id, typeof body[id] === 'string' ? body[id] : undefined]),
    );
    const fields = { project: { id: screen.project.id }, issuetype: { id: screen.issueType.id }, ...values };
    const answer = await ask(scope.viewer, 'jira', '/rest/api/3/issue', { method: 'POST', body: { fields } });
    if (answer.status !== 201) return c.html(createPage(scope, screen, values, refusal(answer.body)), 400);
    return c.redirect(`/browse/${encodeURIComponent(createdSchema.parse(answer.body).key)}`, 303);
  });
  return app;
}

function createPage(
  scope: PageScope,
  { project, issueType, fields }: CreateScreen,
  values: Values,
  error: string | null,
): Html {
  const title = `Create ${issueType.name} in ${project.name}`;
  const main = html`<main id="content" aria-labelledby="page-title" class="narrow">
    <h1 id="page-title">${title}</h1>
    ${error === null ? '' : html`<p class="note" role="alert">${error}</p>`}
    <form class="comment-form" method="post" action="${scope.path}">
      ${fields.map(({ id, name, isText }) =>
        isText
          ? html`<label for="${id}">${name}</label>
              <input id="${id}" name="${id}" value="${values[id] ?? ''}" required autocomplete="off" />`
          : html`<p>${name} is required, and the sandbox has not built a control for it. Use REST.</p>`,
      )}
      <button class="button button-primary">Create</button>
    </form>
  </main>`;
  return pageDocument(scope, { title, section: 'issues', main });
}
