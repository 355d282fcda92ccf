import { html, type Html } from '../html';
import type { PageScope } from '../page-scope';
import { pageDocument } from '../shell/document';
import { sectionsOf, type Section } from './edit-sections';
import type { Page } from './schema';

/** What the person typed and could not save, and why. */
export type Unsaved = { readonly title: string; readonly texts: readonly string[]; readonly error: string };

/** The editor of a page: its title, and a box for what stands below each heading. */
export function editPage(scope: PageScope, page: Page, unsaved: Unsaved | null): Html {
  const isDraft = page.status === 'draft';
  const document = JSON.parse(page.body.atlas_doc_format.value) as unknown;
  const main = html`<main id="content" aria-labelledby="page-title" class="narrow">
    <h1 id="page-title">${isDraft ? 'Edit draft' : 'Edit page'}</h1>
    ${isDraft ? html`<p class="note">Only you see this draft until you publish it.</p>` : ''}
    ${unsaved === null ? '' : html`<p class="note" role="alert">${unsaved.error}</p>`}
    <form class="comment-form" method="post" action="${scope.path}">
      <label for="title">Title</label>
      <input id="title" name="title" value="${unsaved?.title ?? page.title}" required autocomplete="off" />
      ${sectionsOf(document).map((section, index) => box(section, index, unsaved?.texts[index]))}
      <div class="editor-buttons">
        <button class="button button-primary" name="do" value="publish">${isDraft ? 'Publish' : 'Update'}</button>
        ${
          isDraft
            ? html`<button class="button" name="do" value="keep">Close draft</button>
                <button class="button" name="do" value="discard" formnovalidate>Discard draft</button>`
            : ''
        }
      </div>
    </form>
  </main>`;
  return pageDocument(scope, { title: page.title, section: 'wiki', main });
}

const box = ({ heading, prompt, text }: Section, index: number, typed: string | undefined): Html =>
  html`<label for="section-${index}">${heading}</label>
    ${prompt === '' ? '' : html`<p id="prompt-${index}" class="subtle">${prompt}</p>`}
    <textarea id="section-${index}" name="section" rows="4" aria-describedby="prompt-${index}">
${typed ?? text}</textarea>`;
