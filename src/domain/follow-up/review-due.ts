import { formatDuration } from '../durations';
import type { Severity, SeverityLevel } from '../severity';
import type { CalendarDate, Instant } from '../time';
import { addDays } from '../days';
import { addWorkingDays, dayIn, type WorkCalendar } from '../work-calendar';

/** What makes a postmortem due, and by when. Any one rule is enough. */
export type ReviewRules = {
  readonly severities: readonly SeverityLevel[];
  /** Users felt it for so many minutes or more; null: that makes none due. */
  readonly minutes: number | null;
  /** Any of these labels, for example `data-loss`; compared without case. */
  readonly labels: readonly string[];
  readonly nearMiss: boolean;
  /** Working days from the resolution to the day it is due. */
  readonly dueAfterWorkingDays: number;
  /** Calendar days from the resolution to the day from which on it is flagged. */
  readonly flagAfterDays: number;
};

export const REVIEW_RULES: ReviewRules = {
  severities: [1, 2],
  minutes: null,
  labels: ['data-loss'],
  nearMiss: false,
  dueAfterWorkingDays: 5,
  flagAfterDays: 14,
};

/** What the rules look at. */
export type ReviewFacts = {
  readonly severity: Severity | null;
  /** How long users felt it; null: not known. */
  readonly minutes: number | null;
  readonly labels: readonly string[];
  readonly isNearMiss: boolean;
  /** null: it is not resolved. */
  readonly resolvedAt: Instant | null;
};

export type ReviewDue = {
  readonly dueOn: CalendarDate;
  /** Which rule it is, as the end of a sentence: `its severity is SEV-1`. */
  readonly because: string;
  readonly isOverdue: boolean;
  /** Overdue for so long that it is to be seen at a glance. */
  readonly isFlagged: boolean;
};

/** The days of a postmortem that a rule asks for. */
export type ReviewPlan = Pick<ReviewDue, 'dueOn' | 'because'> & {
  readonly resolvedOn: CalendarDate;
  /** From this day on it is flagged. */
  readonly flagOn: CalendarDate;
};

/** Which rule asks for a postmortem of a resolved incident, and its days; null where none does. */
export function planReview(facts: ReviewFacts, rules: ReviewRules, calendar: WorkCalendar): ReviewPlan | null {
  const because = ruleFor(facts, rules);
  if (because === null || facts.resolvedAt === null) return null;
  const resolvedOn = dayIn(facts.resolvedAt, calendar.timeZone);
  return { because, resolvedOn, ...reviewDays(resolvedOn, rules, calendar) };
}

/** By when the postmortem of what was resolved on a day is due, and from when on it is flagged: not before it is overdue. */
export function reviewDays(
  resolvedOn: CalendarDate,
  rules: ReviewRules,
  calendar: WorkCalendar,
): Pick<ReviewPlan, 'dueOn' | 'flagOn'> {
  const dueOn = addWorkingDays(resolvedOn, rules.dueAfterWorkingDays, calendar);
  const [dayAfter, flagged] = [addDays(dueOn, 1), addDays(resolvedOn, rules.flagAfterDays)];
  return { dueOn, flagOn: flagged > dayAfter ? flagged : dayAfter };
}

/** When the postmortem of a resolved incident is due, and why; null where no rule asks for one. */
export function reviewDue(
  facts: ReviewFacts,
  rules: ReviewRules,
  { calendar, today }: { readonly calendar: WorkCalendar; readonly today: CalendarDate },
): ReviewDue | null {
  const plan = planReview(facts, rules, calendar);
  if (!plan) return null;
  const { dueOn, because, flagOn } = plan;
  return { dueOn, because, isOverdue: dueOn < today, isFlagged: flagOn <= today };
}

function ruleFor({ severity, minutes, labels, isNearMiss }: ReviewFacts, rules: ReviewRules): string | null {
  if (isNearMiss) return rules.nearMiss ? 'it is a near miss' : null;
  if (severity && rules.severities.includes(severity.level)) return `its severity is ${severity.label}`;
  const wanted = rules.labels.map((label) => label.toLowerCase());
  const label = labels.find((one) => wanted.includes(one.toLowerCase()));
  if (label !== undefined) return `it has the label ${label}`;
  return rules.minutes !== null && minutes !== null && minutes >= rules.minutes
    ? `users felt it for ${formatDuration(minutes)}`
    : null;
}
