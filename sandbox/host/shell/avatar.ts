import { html, type Html } from '../html';

const COLOURS = 6;

/** A person's initials; the name stands beside it, so it says nothing to assistive technology. */
export function avatar(displayName: string): Html {
  const initials = displayName
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => [...word][0] ?? '')
    .join('')
    .toUpperCase();
  const colour = [...displayName].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % COLOURS;
  return html`<span class="avatar avatar-${colour}" aria-hidden="true">${initials}</span>`;
}
