import { html, type Html } from '../html';
import { statusLozenge } from '../shell/lozenge';
import type { Issue, RemoteLinks } from './schema';

/** Links to other issues, grouped by how they read from here. */
export function issueLinks({ fields }: Issue): Html {
  const links = fields.issuelinks.flatMap(({ type, inwardIssue, outwardIssue }) => {
    if (outwardIssue) return [{ relation: type.outward, issue: outwardIssue }];
    return inwardIssue ? [{ relation: type.inward, issue: inwardIssue }] : [];
  });
  if (links.length === 0) return html`<p class="subtle">No linked issues.</p>`;
  return html`${[...new Set(links.map(({ relation }) => relation))].map(
    (relation) =>
      html`<h3 class="relation">${relation}</h3>
        <ul class="cards">
          ${links
            .filter((link) => link.relation === relation)
            .map(
              ({ issue }) =>
                html`<li>
                  <a href="/browse/${issue.key}">${issue.key}</a>
                  <span class="grow">${issue.fields.summary}</span>${statusLozenge(issue.fields.status)}
                </li>`,
            )}
        </ul>`,
  )}`;
}

/** Links to what is outside Jira, such as the page of a postmortem. */
export function webLinks(links: RemoteLinks): Html {
  if (links.length === 0) return html`<p class="subtle">No web links.</p>`;
  return html`<ul class="cards">
    ${links.map(
      ({ object, relationship }) =>
        html`<li>
          ${linkTo(object.url, object.title)}
          <span class="grow subtle">${[relationship, object.summary].filter(Boolean).join(' - ')}</span>
        </li>`,
    )}
  </ul>`;
}

// Anybody who may edit the issue wrote the address: only the web's own schemes become links.
const linkTo = (url: string, title: string): Html =>
  /^https?:\/\//i.test(url)
    ? html`<a href="${url}" rel="noopener noreferrer">${title}</a>`
    : html`<span>${title}</span>`;
