import type { Document } from '../document/adf';
import type { Transition } from '../domain/wont-do';

/** What deciding on an action ticket needs of Jira. Everything as the person who decides. */
export type DecisionPort = {
  /** The ways out of a ticket's status; none for somebody who may not move it. */
  listTransitions(ticketId: string): Promise<readonly Transition[]>;
  move(ticketId: string, transitionId: string): Promise<void>;
  /** A comment that customers of a service project do not see, and that can be found again by its id. */
  comment(ticketId: string, comment: { readonly id: string; readonly document: Document }): Promise<void>;
  /** Whether a comment of this id is among the newest ones. */
  wasCommented(ticketId: string, id: string): Promise<boolean>;
};
