import { fixedContextStatus } from '../../forge/context-status';
import { lazyFrame } from '../frames/frame-element';
import { html, raw, type Html } from '../html';
import type { PageScope } from '../page-scope';
import { modulesOnIssue } from './modules-on-issue';

/**
 * The app's context panels at the side of an issue: a title and a status that people see collapsed, a frame that is loaded
 * once they expand it. The page's script asks for the status, because a function of the app makes it.
 */
export function contextPanels(scope: PageScope, issueId: string): Html {
  const { sandbox } = scope.viewer;
  const { contextStatusAtLoad } = sandbox.forge.switches();
  return html`${modulesOnIssue(scope.viewer, 'jira:issueContext', issueId).map(({ module, place }) => {
    const status = fixedContextStatus(sandbox, module.key);
    const dynamic = module.dynamicProperties !== null;
    return html`<details
      class="app-context"
      data-context="${module.key}"
      ${dynamic ? raw('data-status') : ''}
      ${dynamic && contextStatusAtLoad ? raw('data-status-at-load') : ''}
    >
      <summary>
        <h2>${module.title ?? module.key}</h2>
        <span data-context-status
          >${status ? html`<span class="lozenge lozenge-app-${status.appearance}">${status.label}</span>` : ''}</span
        >
      </summary>
      <div class="app-context-content">${lazyFrame(scope, module, place)}</div>
    </details>`;
  })}`;
}
