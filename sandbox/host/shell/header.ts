import { appPagePath } from '../../forge/place-for-settings';
import { appPages } from '../apps/app-pages';
import { html, raw, type Html } from '../html';
import type { PageScope } from '../page-scope';
import { chooseablePeople, THEMES } from '../session';
import { avatar } from './avatar';
import type { Section } from './document';

type Link = { readonly section: Section; readonly href: string; readonly name: string };

const SECTIONS: readonly Link[] = [
  { section: 'start', href: '/', name: 'Start' },
  { section: 'issues', href: '/issues', name: 'Issues' },
  { section: 'wiki', href: '/wiki/spaces', name: 'Spaces' },
];

/** An app has one page of this kind at most, so the way to the apps leads there. */
const appLinks = ({ viewer }: PageScope): readonly Link[] =>
  appPages(viewer.sandbox.manifest).map(({ key }) => ({ section: 'apps', href: appPagePath(key), name: 'Apps' }));

export function pageHeader(scope: PageScope, current: Section): Html {
  return html`<header class="site-header">
    <a class="site-name" href="/"><img src="/_host/icon.svg" alt="" width="24" height="24" />Sandbox</a>
    <nav class="site-nav" aria-label="Site">
      ${[...SECTIONS, ...appLinks(scope)].map(
        ({ section, href, name }) =>
          html`<a href="${href}" ${section === current ? raw('aria-current="page"') : ''}>${name}</a>`,
      )}
    </nav>
    <div class="site-switches">${themeSwitch(scope)} ${userSwitch(scope)}</div>
  </header>`;
}

const themeSwitch = ({ theme, path }: PageScope): Html =>
  html`<form class="theme-switch" method="post" action="/_host/theme" data-theme-form aria-label="Theme">
    <input type="hidden" name="back" value="${path}" />
    ${THEMES.map(
      (choice) =>
        html`<button name="theme" value="${choice}" aria-pressed="${String(choice === theme)}">
          ${choice[0]?.toUpperCase()}${choice.slice(1)}
        </button>`,
    )}
  </form>`;

const userSwitch = ({ viewer, path }: PageScope): Html =>
  html`<details class="menu menu-right">
    <summary class="button" aria-label="You are ${viewer.person.displayName}. Switch to another person">
      ${avatar(viewer.person.displayName)}<span class="user-name">${viewer.person.displayName}</span>
    </summary>
    <form class="menu-list" method="post" action="/_host/user">
      <p class="menu-note">See the site as</p>
      <input type="hidden" name="back" value="${path}" />
      ${chooseablePeople(viewer.sandbox).map(
        (person) =>
          html`<button
            class="menu-item"
            name="user"
            value="${person.id}"
            ${person.id === viewer.person.id ? raw('aria-current="true"') : ''}
          >
            ${avatar(person.displayName)}<span>${person.displayName}<small>${person.email}</small></span>
          </button>`,
      )}
    </form>
  </details>`;
