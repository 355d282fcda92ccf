import { adfToHtml } from '../../adf/render';
import { html, htmlText, raw, type Html } from '../html';
import type { PageScope } from '../page-scope';
import { pageDocument } from '../shell/document';
import { unknownExtension } from '../unknown-extension';
import { isChildPages } from './child-pages';
import { exportDocument } from './export-document';
import { pageAddress } from './page-address';
import type { PageData } from './read-page';
import { pageList } from './space-view';

/** What Confluence would make a PDF or a Word file of: no frames, each macro of the app as its function exports it. */
export async function exportView(scope: PageScope, data: PageData): Promise<Html> {
  const { page, space } = data;
  const { document, findings } = await exportDocument(scope, page.id, data.document);
  const body = adfToHtml(document, {
    extension: (node) => (isChildPages(node) ? htmlText(pageList(space.key, data.children)) : unknownExtension()),
    smartLink: data.smartLink,
  });
  const main = html`<main id="content" aria-labelledby="page-title" class="wiki-page">
    <nav class="breadcrumbs" aria-label="Breadcrumbs">
      <a href="${pageAddress(space.key, page)}">Back to the page</a>
    </nav>
    <h1 id="page-title">${page.title}</h1>
    <p class="byline">As it is exported</p>
    ${findings.map((finding) => html`<p class="error" role="alert">${finding}</p>`)}
    <div class="adf wiki-body">${raw(body)}</div>
  </main>`;
  return pageDocument(scope, { title: `Export of ${page.title}`, section: 'wiki', main });
}
