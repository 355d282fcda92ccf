import { html, type Html } from '../html';

/** The name of a status in the colour of its category: `new`, `indeterminate` or `done`. */
export const statusLozenge = (status: { name: string; statusCategory: { key: string } }): Html =>
  html`<span class="lozenge lozenge-${status.statusCategory.key}">${status.name}</span>`;
