import type { ManifestModule } from '../../forge/load-manifest';
import type { InvocationPlace } from '../../forge/types';
import { inlineFrame } from '../frames/frame-element';
import { html, type Html } from '../html';
import type { PageScope } from '../page-scope';
import { pageDocument } from '../shell/document';

type Parts = {
  readonly module: ManifestModule;
  readonly place: InvocationPlace;
  /** The project's key; null: the whole site. */
  readonly project: string | null;
};

/** A page of the app among settings: the frame has the whole width, under Jira's own heading. */
export function settingsPage(scope: PageScope, { module, place, project }: Parts): Html {
  const title = module.title ?? module.key;
  const main = html`<main id="content" aria-labelledby="page-title">
    <nav class="breadcrumbs" aria-label="Breadcrumbs">
      ${
        project === null
          ? html`<a href="/">Start</a> <span>Settings</span>`
          : html`<a href="/projects/${project}">${project}</a> <span>Project settings</span>`
      }
      <span aria-current="page">${title}</span>
    </nav>
    <h1 id="page-title">${title}</h1>
    ${inlineFrame(scope, module, place)}
  </main>`;
  return pageDocument(scope, { title, section: 'issues', main });
}
