import type { CalendarDate } from '../domain/time';
import type { ProjectChoice } from './views';

/** What was asked of Jira last about showing the panel. */
export type PanelShown = { readonly isShown: boolean; readonly projects: number; readonly on: CalendarDate };

/** A practice incident with its postmortem, to look at and to take away again. */
export type Practice = {
  readonly incidentKey: string;
  /** null: the page is not there, or was not made. */
  readonly pageUrl: string | null;
};

/** How far the app is set up on a site. */
export type SetupView = {
  readonly confluence: 'connected' | 'not-connected' | 'no-answer';
  /** null: nobody has asked for it here. */
  readonly panel: PanelShown | null;
  readonly practice: Practice | null;
  /** In which the admin may create issues. */
  readonly projects: readonly ProjectChoice[];
};

/** What became of showing or hiding the panel. */
export type PanelOutcome =
  | { readonly kind: 'done'; readonly projects: number }
  /** Jira took it and goes on by itself. */
  | { readonly kind: 'running'; readonly projects: number }
  /** Jira said no; a person clicks instead. */
  | { readonly kind: 'refused' };
