import type { Reference } from '../reference';

export const LEADS = ['project-lead', 'component-lead'] as const;

/** Who is told of action items that nobody closes. */
export type EscalationTarget =
  | { readonly kind: (typeof LEADS)[number] }
  /** A field of the incident that holds a person. */
  | { readonly kind: 'field'; readonly field: Reference }
  /** By mail, since a group cannot be mentioned. */
  | { readonly kind: 'group'; readonly group: Reference };

export type Escalation = {
  /** Days after the due date; null: nobody is told. */
  readonly afterDays: number | null;
  readonly to: EscalationTarget;
};

export const ESCALATION: Escalation = { afterDays: 7, to: { kind: 'project-lead' } };
