import type { CalendarDate } from '../domain/time';
import type { Document } from '../document/adf';
import type { LedIncident } from './follow-up';
import type { IncidentSummary } from './incidents';

/** Incidents whose postmortem may be due. Everything as the app: nobody is there. */
export type ReviewPort = {
  /** Projects with a postmortem, or a decision against one, on an incident that is among the newest. */
  listProjects(): Promise<readonly string[]>;
  /** A page of incidents of which nothing is decided, in a fixed order; `nextPage` null: it is the last one. */
  searchUndecided(
    among: {
      readonly projectId: string;
      /** Issue types; one at least. */
      readonly typeIds: readonly string[];
      readonly changedSince: CalendarDate;
    },
    page: string | null,
  ): Promise<{ readonly incidents: readonly IncidentSummary[]; readonly nextPage: string | null }>;
  /** The assignee where the account is active, else who leads the project; null: nobody. */
  findOwner(incident: Pick<LedIncident, 'id' | 'projectId'>): Promise<string | null>;
  /** A comment that customers of a service project do not see, and that can be found again by its id. */
  remind(incidentId: string, reminder: { readonly id: string; readonly document: Document }): Promise<void>;
  /** Whether one of this id is among the newest comments. */
  wasReminded(incidentId: string, id: string): Promise<boolean>;
};
