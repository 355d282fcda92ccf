import { adfToHtml } from '../../adf/render';
import { frameAddress, inlineFrame, openFrame } from '../frames/frame-element';
import { html, raw, type Html } from '../html';
import type { PageScope } from '../page-scope';
import { pageDocument } from '../shell/document';
import { unknownExtension } from '../unknown-extension';
import { contextPanels } from './context-panels';
import { issueFragments } from './fragments';
import { modulesOnIssue } from './modules-on-issue';
import type { IssueData } from './read-issue';

/** The view of an issue with the app's panel in the middle, its context at the side and its action in the menu. */
export function issuePage(scope: PageScope, data: IssueData): Html {
  const { issue } = data;
  const parts = issueFragments(data, scope.viewer.person.timeZone);
  const main = html`<main
    id="content"
    aria-labelledby="page-title"
    class="issue"
    data-fragments="/browse/${issue.key}/fragments"
    data-issue-id="${issue.id}"
    data-project-id="${issue.fields.project.id}"
    data-fingerprint="${data.fingerprint}"
  >
    <nav class="breadcrumbs" aria-label="Breadcrumbs">
      <a href="/issues">Issues</a> <a href="/projects/${issue.fields.project.key}">${issue.fields.project.name}</a>
      <span aria-current="page">${issue.key}</span>
    </nav>
    ${parts.heading}
    <div class="issue-bar">${parts.status} ${actionMenu(scope, issue.id)}</div>
    <div class="issue-columns">
      <div class="issue-main">
        ${description(issue.fields.description)} ${panels(scope, issue.id)}
        <section aria-labelledby="links-title">
          <h2 id="links-title">Linked issues</h2>
          ${parts.links}
        </section>
        <section aria-labelledby="web-links-title">
          <h2 id="web-links-title">Web links</h2>
          ${parts.webLinks}
        </section>
        ${activity(issue.key, parts, data.mayComment)}
      </div>
      <aside class="issue-aside" aria-labelledby="details-title">
        <div class="issue-side">
          <h2 id="details-title">Details</h2>
          ${parts.fields}
        </div>
        ${contextPanels(scope, issue.id)}
      </aside>
    </div>
  </main>`;
  return pageDocument(scope, { title: `${issue.key} ${issue.fields.summary}`, section: 'issues', main });
}

const description = (adf: unknown): Html =>
  html`<section aria-labelledby="description-title">
    <h2 id="description-title">Description</h2>
    <div class="adf">
      ${adf ? raw(adfToHtml(adf, { extension: unknownExtension })) : html`<p class="subtle">No description.</p>`}
    </div>
  </section>`;

const panels = (scope: PageScope, issueId: string): Html =>
  html`${modulesOnIssue(scope.viewer, 'jira:issuePanel', issueId).map(
    ({ module, place }) =>
      html`<section class="app-panel" aria-labelledby="panel-${module.key}">
        <h2 id="panel-${module.key}">${module.title ?? module.key}</h2>
        ${inlineFrame(scope, module, place)}
      </section>`,
  )}`;

function actionMenu(scope: PageScope, issueId: string): Html {
  const entries = modulesOnIssue(scope.viewer, 'jira:issueAction', issueId).map(({ module, place }) => {
    const frame = openFrame(scope, module, place);
    const size = module.properties['viewportSize'];
    return html`<button
      class="menu-item"
      data-action-frame="${frame.id}"
      data-action-src="${frameAddress(scope, frame)}"
      data-action-title="${frame.title}"
      data-action-size="${typeof size === 'string' ? size : 'medium'}"
    >
      ${frame.title}
    </button>`;
  });
  if (entries.length === 0) return html``;
  return html`<details class="menu">
    <summary class="button">Actions</summary>
    <div class="menu-list">${entries}</div>
  </details>`;
}

const activity = (issueKey: string, parts: ReturnType<typeof issueFragments>, mayComment: boolean): Html =>
  html`<section aria-labelledby="activity-title">
    <h2 id="activity-title">Activity</h2>
    <div class="tabs" role="tablist" aria-labelledby="activity-title">
      <button role="tab" id="comments-tab" aria-controls="comments">Comments</button>
      <button role="tab" id="history-tab" aria-controls="history">History</button>
    </div>
    <div id="comments" role="tabpanel" aria-labelledby="comments-tab">
      ${mayComment ? commentForm(issueKey) : html`<p class="subtle">You may not comment on this issue.</p>`}
      ${parts.comments}
    </div>
    <div id="history" role="tabpanel" aria-labelledby="history-tab">${parts.history}</div>
  </section>`;

const commentForm = (issueKey: string): Html =>
  html`<form class="comment-form" method="post" action="/browse/${issueKey}/comments" data-live>
    <label for="comment-text">Add a comment</label>
    <textarea id="comment-text" name="text" rows="3" required></textarea>
    <button class="button button-primary">Comment</button>
  </form>`;
