import { html, type Html } from '../html';
import { findIssues, issueTable } from '../issue/list-issues';
import { readPagesOf, readSpaces } from '../page/read-page';
import { pageList } from '../page/space-view';
import type { PageScope } from '../page-scope';
import { settingsLinks } from '../settings/settings-links';
import { pageDocument } from '../shell/document';

const INCIDENTS = 'issuetype = Incident ORDER BY created DESC';

/** Says what this is and leads to the incidents and pages that the viewer sees. */
export async function startPage(scope: PageScope): Promise<Html> {
  const { viewer } = scope;
  const [incidents, spaces] = await Promise.all([findIssues(viewer, INCIDENTS), readSpaces(viewer)]);
  const pages = await Promise.all(spaces.map(async (space) => ({ space, pages: await readPagesOf(viewer, space.id) })));
  const main = html`<main id="content" aria-labelledby="page-title">
    <h1 id="page-title">A Jira and a Confluence of your own</h1>
    <p class="lead">
      The app runs here unchanged, against a small Jira and Confluence on your machine. Open an incident, create its
      postmortem, add action items, and move their tickets.
    </p>
    <p class="note">
      Everything is kept in memory: it is gone when the sandbox stops. You are ${viewer.person.displayName}; what you
      see and may do is what this person may.
    </p>
    <section aria-labelledby="incidents-title">
      <h2 id="incidents-title">Incidents</h2>
      ${issueTable(incidents, viewer.person.timeZone, 'No incidents, or none that you may see.')}
      ${incidents.length === 0 ? howToGetOne() : ''}
    </section>
    ${await settingsLinks(viewer, null)}
    <section aria-labelledby="pages-title">
      <h2 id="pages-title">Confluence pages</h2>
      ${pages.length === 0 ? html`<p class="subtle">No spaces, or none that you may see.</p>` : ''}
      ${pages.map(
        ({ space, pages: found }) =>
          html`<h3><a href="/wiki/spaces/${space.key}">${space.name}</a></h3>
            ${pageList(space.key, found)}`,
      )}
    </section>
  </main>`;
  return pageDocument(scope, { title: 'Start', section: 'start', main });
}

const howToGetOne = (): Html =>
  html`<p class="subtle">
    Start the sandbox with <code>--world quiet</code> to have some, or send one to
    <code>POST /_sandbox/incidents</code>, as its README says.
  </p>`;
