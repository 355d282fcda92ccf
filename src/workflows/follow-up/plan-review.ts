import { isIncident } from '../../domain/incident-type';
import type { ReviewPlan } from '../../domain/follow-up/review-due';
import { reviewStepOn, type ReviewStep } from '../../domain/follow-up/review-steps';
import type { SettingsParts } from '../../domain/settings';
import type { CalendarDate } from '../../domain/time';
import type { IncidentSummary } from '../../ports';
import { findReviewPlan } from '../find-review-due';

export type PlannedReview = ReviewPlan & { readonly step: ReviewStep };

type When = {
  readonly today: CalendarDate;
  /** The first day on which the app was seen in use in the project; what was resolved before is nobody's. */
  readonly since: CalendarDate;
};

/**
 * What somebody is to be told today about the postmortem of an incident; null: nothing. Issues of other types may be near
 * misses, which a person says by beginning a postmortem; nobody is reminded of one.
 */
export function planReviewReminder(
  incident: IncidentSummary,
  settings: SettingsParts,
  { today, since }: When,
): PlannedReview | null {
  if (settings.reminders.channel === 'off') return null;
  const { record, marker } = incident.properties;
  if (record.kind !== 'none' || marker.kind !== 'none' || !isIncident(incident.type, settings)) return null;
  const plan = findReviewPlan(incident, settings);
  if (!plan || plan.resolvedOn < since) return null;
  const step = reviewStepOn(today, plan, settings.calendar);
  return step && { ...plan, step };
}
