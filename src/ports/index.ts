import type { Instant } from '../domain/time';
import type { AccountPort, PeoplePort } from './accounts';
import type { AnalysisPort } from './analyses';
import type { DecisionPort } from './decisions';
import type { FollowUpPort } from './follow-up';
import type { IncidentPort } from './incidents';
import type { OwnItemsPort } from './own-items';
import type { PagePort } from './pages';
import type { ReviewPort } from './reviews';
import type { ConfigurationPort, SettingsPort } from './settings';
import type { SetupNotes, SetupPort } from './setup';
import type { ReminderPort, StoragePort } from './storage';
import type { TargetPort, TicketPort } from './tickets';

export type * from './accounts';
export type * from './analyses';
export type * from './decisions';
export type * from './follow-up';
export type * from './incidents';
export type * from './own-items';
export type * from './pages';
export type * from './reviews';
export type * from './settings';
export type * from './setup';
export type * from './storage';
export type * from './tickets';

export type TimePort = {
  now(): Instant;
  sleep(ms: number): Promise<void>;
  /** Milliseconds that this invocation still has. */
  remainingMs(): number;
};

export type NewUuid = () => string;

export type Ports = {
  readonly incidents: IncidentPort;
  readonly tickets: TicketPort;
  readonly ownItems: OwnItemsPort;
  readonly targets: TargetPort;
  readonly pages: PagePort;
  readonly accounts: AccountPort;
  readonly people: PeoplePort;
  readonly analyses: AnalysisPort;
  readonly decisions: DecisionPort;
  readonly storage: StoragePort;
  readonly reminders: ReminderPort;
  readonly followUp: FollowUpPort;
  readonly reviews: ReviewPort;
  readonly settings: SettingsPort;
  readonly setup: SetupPort;
  readonly setupNotes: SetupNotes;
  readonly configuration: ConfigurationPort;
  readonly time: TimePort;
  readonly newUuid: NewUuid;
  /** Ids and codes of what went wrong without stopping the work; never text. */
  readonly log: (code: string, cause: unknown) => void;
};
