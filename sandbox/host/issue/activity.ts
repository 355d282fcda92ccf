import { adfToHtml } from '../../adf/render';
import { html, raw, type Html } from '../html';
import { avatar } from '../shell/avatar';
import { timeOf } from '../shell/times';
import { unknownExtension } from '../unknown-extension';
import type { Changelog, Comments, Issue } from './schema';

const SOMEBODY = 'Somebody';

export function commentList({ comments, total }: Comments, timeZone: string): Html {
  if (comments.length === 0) return html`<p class="subtle">No comments yet.</p>`;
  return html`${shownOf(comments.length, total, 'comments')}
    <ol class="activity">
      ${comments.map(({ author, created, body, visibility }) => {
        const name = author?.displayName ?? SOMEBODY;
        return html`<li>
          ${avatar(name)}
          <div>
            <p class="activity-head">
              <strong>${name}</strong> ${timeOf(created, timeZone)}
              ${visibility ? html`<span class="lozenge lozenge-restricted">Visible to ${visibility.value} only</span>` : ''}
            </p>
            <div class="adf">${raw(adfToHtml(body, { extension: unknownExtension }))}</div>
          </div>
        </li>`;
      })}
    </ol>`;
}

export function historyList({ values, total }: Changelog, { fields }: Issue, timeZone: string): Html {
  const reporter = fields.reporter?.displayName ?? SOMEBODY;
  return html`${shownOf(values.length, total, 'changes')}
    <ol class="activity">
      ${values.map(({ author, created, items }) => {
        const name = author?.displayName ?? SOMEBODY;
        return html`<li>
          ${avatar(name)}
          <div>
            <p class="activity-head"><strong>${name}</strong> ${timeOf(created, timeZone)}</p>
            ${items.map(
              (item) =>
                html`<p>
                  ${item.field}: <span class="from">${item.fromString || 'None'}</span> <span aria-hidden="true">→</span
                  ><span class="visually-hidden"> became </span>
                  ${item.toString || 'None'}
                </p>`,
            )}
          </div>
        </li>`;
      })}
      <li>
        ${avatar(reporter)}
        <div>
          <p class="activity-head"><strong>${reporter}</strong> ${timeOf(fields.created, timeZone)}</p>
          <p>Created the issue</p>
        </div>
      </li>
    </ol>`;
}

const shownOf = (shown: number, total: number, what: string): Html =>
  shown < total ? html`<p class="subtle">The newest ${shown} of ${total} ${what}.</p>` : html``;
