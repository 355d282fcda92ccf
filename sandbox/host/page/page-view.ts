import { adfToHtml } from '../../adf/render';
import { html, htmlText, raw, type Html } from '../html';
import type { PageScope } from '../page-scope';
import { pageDocument } from '../shell/document';
import { timeOf } from '../shell/times';
import { bylineItems } from './byline-items';
import { isChildPages } from './child-pages';
import { macroFrame } from './macro-frame';
import { exportAddress, pageAddress } from './page-address';
import type { PageData } from './read-page';
import type { PageHead } from './schema';
import { restrictionNote } from './restriction';
import { pageList } from './space-view';

/** The view of a Confluence page, with the app's macros in their places. */
export function pageView(scope: PageScope, data: PageData): Html {
  const { page, space, document, ancestors } = data;
  const { person, sandbox } = scope.viewer;
  const author = sandbox.site.people.get(page.version.authorId ?? '')?.displayName ?? 'Somebody';
  const published = data.children.filter(({ status }) => status !== 'draft');
  const mayEdit = page.operations?.results.some(({ operation }) => operation === 'update') ?? false;
  const body = adfToHtml(document, {
    extension: (node) =>
      htmlText(isChildPages(node) ? pageList(space.key, published) : macroFrame(scope, page.id, node)),
    smartLink: data.smartLink,
  });
  const main = html`<main id="content" aria-labelledby="page-title" class="wiki-page">
    <nav class="breadcrumbs" aria-label="Breadcrumbs">
      <a href="/wiki/spaces">Spaces</a> <a href="/wiki/spaces/${space.key}">${space.name}</a>
      ${ancestors.map((ancestor) => html`<a href="${pageAddress(space.key, ancestor)}">${ancestor.title}</a>`)}
    </nav>
    <h1 id="page-title">${page.title}</h1>
    <p class="byline">
      ${page.status === 'current' ? '' : html`<span class="lozenge lozenge-new">${page.status}</span>`} Version
      ${page.version.number} by ${author}, ${timeOf(page.version.createdAt, person.timeZone)} ·
      <a href="${exportAddress(page.id)}">Export</a>
      ${bylineItems(scope, page.id)}
    </p>
    ${restrictionNote(scope, page.id)}
    ${mayEdit ? html`<p><a href="${pageAddress(space.key, { ...page, status: 'draft' })}">Edit</a></p>` : ''}
    <div class="adf wiki-body">${raw(body)}</div>
    ${labelList(data.labels)} ${childList(space.key, data.children)}
  </main>`;
  return pageDocument(scope, { title: page.title, section: 'wiki', main });
}

const labelList = (labels: readonly string[]): Html =>
  labels.length === 0
    ? html``
    : html`<section class="labels" aria-labelledby="labels-title">
        <h2 id="labels-title" class="visually-hidden">Labels</h2>
        <ul>
          ${labels.map((label) => html`<li class="tag">${label}</li>`)}
        </ul>
      </section>`;

const childList = (spaceKey: string, children: readonly PageHead[]): Html =>
  children.length === 0
    ? html``
    : html`<section aria-labelledby="children-title">
        <h2 id="children-title">Child pages</h2>
        ${pageList(spaceKey, children)}
      </section>`;
