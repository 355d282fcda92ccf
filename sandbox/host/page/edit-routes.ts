import { Hono, type Context } from 'hono';
import type { PageScope } from '../page-scope';
import { notFoundPage } from '../shell/not-found';
import { ask, read, refusal, type Viewer } from '../viewer';
import { editPage, type Unsaved } from './edit-page';
import { writeSections } from './edit-sections';
import { pageSchema, type Page } from './schema';

/** Where the addresses of drafts in Confluence's answers lead. */
const PATH = '/wiki/pages/resumedraft.action';

/** The editor of drafts and pages: everything it does is REST as the viewer. */
export function createEditRoutes(scopeOf: (c: Context) => PageScope): Hono {
  const app = new Hono();
  app.get(PATH, async (c) => {
    const scope = scopeOf(c);
    const page = await readToEdit(scope.viewer, c.req.query('draftId') ?? '');
    return page ? c.html(editPage(scope, page, null)) : c.html(notFoundPage(scope, 'wiki', 'page'), 404);
  });
  app.post(PATH, async (c) => {
    const scope = scopeOf(c);
    const page = await readToEdit(scope.viewer, c.req.query('draftId') ?? '');
    if (!page) return c.html(notFoundPage(scope, 'wiki', 'page'), 404);
    const form = await c.req.formData();
    const typed = { title: textOf(form.get('title')), texts: form.getAll('section').map(textOf) };
    const parent = `/wiki/pages/viewpage.action?pageId=${page.parentId ?? page.id}`;
    const wanted = form.get('do');
    const answer =
      wanted === 'discard'
        ? await ask(scope.viewer, 'confluence', `/wiki/api/v2/pages/${page.id}?draft=true`, { method: 'DELETE' })
        : await save(scope.viewer, page, typed, wanted === 'publish' ? 'current' : 'draft');
    if (answer.status >= 300) {
      const unsaved: Unsaved = { ...typed, error: refusal(answer.body) };
      return c.html(editPage(scope, page, unsaved), 400);
    }
    return c.redirect(wanted === 'publish' ? `/wiki/pages/viewpage.action?pageId=${page.id}` : parent, 303);
  });
  return app;
}

/** A draft or a page, to whom may see it. @returns null when it is neither. */
export async function readToEdit(viewer: Viewer, id: string): Promise<Page | null> {
  if (!/^\d+$/.test(id)) return null;
  const path = `/wiki/api/v2/pages/${id}?body-format=atlas_doc_format`;
  return (
    (await read(viewer, 'confluence', `${path}&get-draft=true`, pageSchema)) ??
    (await read(viewer, 'confluence', `${path}&status=current`, pageSchema))
  );
}

const textOf = (value: FormDataEntryValue | null): string => (typeof value === 'string' ? value : '');

function save(viewer: Viewer, page: Page, { title, texts }: Omit<Unsaved, 'error'>, status: 'current' | 'draft') {
  const document = writeSections(JSON.parse(page.body.atlas_doc_format.value), texts);
  return ask(viewer, 'confluence', `/wiki/api/v2/pages/${page.id}`, {
    method: 'PUT',
    body: {
      id: page.id,
      status,
      title,
      body: { representation: 'atlas_doc_format', value: JSON.stringify(document) },
      version: { number: page.status === 'draft' ? 1 : page.version.number + 1 },
    },
  });
}
