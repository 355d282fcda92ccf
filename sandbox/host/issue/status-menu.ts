import { html, type Html } from '../html';
import { statusLozenge } from '../shell/lozenge';
import type { Issue } from './schema';

/** The status, and for those who may change it a menu of the ways on. */
export function statusMenu({ key, fields, transitions }: Issue): Html {
  const { status } = fields;
  if (transitions.length === 0) return statusLozenge(status);
  return html`<details class="menu">
    <summary
      id="status-menu"
      class="status-button status-${status.statusCategory.key}"
      aria-label="Status: ${status.name}. Change it"
    >
      ${status.name}
    </summary>
    <form class="menu-list" method="post" action="/browse/${key}/transitions" data-live>
      <p class="menu-note">Move to</p>
      ${transitions.map(
        ({ id, to }) => html`<button class="menu-item" name="transition" value="${id}">${statusLozenge(to)}</button>`,
      )}
    </form>
  </details>`;
}
