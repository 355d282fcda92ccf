import { html, type Html } from '../html';
import type { PageScope } from '../page-scope';
import { pageDocument } from '../shell/document';
import { pageAddress } from './page-address';
import type { PageHead, Space } from './schema';

export function spaceView(scope: PageScope, space: Space, pages: readonly PageHead[]): Html {
  const main = html`<main id="content" aria-labelledby="page-title" class="narrow">
    <nav class="breadcrumbs" aria-label="Breadcrumbs"><a href="/wiki/spaces">Spaces</a></nav>
    <h1 id="page-title">${space.name}</h1>
    ${pageList(space.key, pages)}
  </main>`;
  return pageDocument(scope, { title: space.name, section: 'wiki', main });
}

export function spaceList(scope: PageScope, spaces: readonly Space[]): Html {
  const main = html`<main id="content" aria-labelledby="page-title" class="narrow">
    <h1 id="page-title">Spaces</h1>
    ${
      spaces.length === 0
        ? html`<p class="subtle">No spaces, or none that you may see.</p>`
        : html`<ul class="page-list">
            ${spaces.map(({ key, name }) => html`<li><a href="/wiki/spaces/${key}">${name}</a> <span class="subtle">${key}</span></li>`)}
          </ul>`
    }
  </main>`;
  return pageDocument(scope, { title: 'Spaces', section: 'wiki', main });
}

export const pageList = (spaceKey: string, pages: readonly PageHead[]): Html =>
  pages.length === 0
    ? html`<p class="subtle">No pages, or none that you may see.</p>`
    : html`<ul class="page-list">
        ${pages.map(
          (page) =>
            html`<li>
              <a href="${pageAddress(spaceKey, page)}">${page.title || 'Untitled'}</a>
              ${page.status === 'draft' ? html`<span class="lozenge lozenge-new">Draft</span>` : ''}
            </li>`,
        )}
      </ul>`;
