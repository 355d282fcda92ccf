import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Person } from '../core/people';
import type { Sandbox } from '../sandbox';
import type { Viewer } from './viewer';

export const THEMES = ['light', 'dark', 'auto'] as const;
export type ThemeChoice = (typeof THEMES)[number];

const USER_COOKIE = 'sandbox-user';
const THEME_COOKIE = 'sandbox-theme';
const COOKIE = { path: '/', sameSite: 'Strict', httpOnly: true } as const;

/** The people one can be, site administrators first. */
export const chooseablePeople = (sandbox: Sandbox): readonly Person[] =>
  sandbox.site.people
    .filter((person) => person.accountType === 'atlassian' && person.active)
    .sort((a, b) => Number(b.admin) - Number(a.admin));

/** Who is in front of the browser: as chosen, else the first administrator. @throws when the world has no people. */
export function viewerOf(c: Context, sandbox: Sandbox): Viewer {
  const people = chooseablePeople(sandbox);
  const chosen = getCookie(c, USER_COOKIE);
  const person = people.find((candidate) => candidate.id === chosen) ?? people[0];
  if (!person) throw new Error('This world has no people.');
  return { person, sandbox, actor: { kind: 'user', accountId: person.id } };
}

export function themeOf(c: Context): ThemeChoice {
  const chosen = getCookie(c, THEME_COOKIE);
  return THEMES.find((theme) => theme === chosen) ?? 'auto';
}

export const rememberUser = (c: Context, person: Person): void => setCookie(c, USER_COOKIE, person.id, COOKIE);
export const rememberTheme = (c: Context, theme: ThemeChoice): void => setCookie(c, THEME_COOKIE, theme, COOKIE);
