import {
  planReview,
  reviewDue,
  type ReviewDue,
  type ReviewFacts,
  type ReviewPlan,
} from '../domain/follow-up/review-due';
import { isIncident, isMarkedNearMiss } from '../domain/incident-type';
import { fromMappedField, impactStartIn, isResolved } from '../domain/read-key-times';
import type { KeyTimeName } from '../domain/key-times';
import { notRequiredReason, postmortemIn } from '../domain/record';
import { readSeverity } from '../domain/read-severity';
import type { SettingsParts } from '../domain/settings';
import type { CalendarDate, Instant } from '../domain/time';
import type { IncidentSummary } from '../ports';

/** When the postmortem of an incident that has none is due, by the rules of its project; null where no rule asks for one. */
export function findReviewDue(
  incident: IncidentSummary,
  settings: SettingsParts,
  today: CalendarDate,
): ReviewDue | null {
  const facts = factsOf(incident, settings);
  return facts && reviewDue(facts, settings.review, { calendar: settings.calendar, today });
}

/** The same with all its days, on whatever day it is. */
export function findReviewPlan(incident: IncidentSummary, settings: SettingsParts): ReviewPlan | null {
  const facts = factsOf(incident, settings);
  return facts && planReview(facts, settings.review, settings.calendar);
}

/** null: there is a postmortem, or none is required; or it is neither an incident nor said to be a near miss. */
function factsOf(incident: IncidentSummary, settings: SettingsParts): ReviewFacts | null {
  const { record } = incident.properties;
  if (postmortemIn(record) || notRequiredReason(record) !== null) return null;
  const isNearMiss = !isIncident(incident.type, settings);
  if (isNearMiss && !isMarkedNearMiss(incident)) return null;
  const mapped = (name: KeyTimeName) => fromMappedField(incident.fields, settings, name)?.at ?? null;
  const resolvedAt = isResolved(incident, settings) ? (mapped('resolved') ?? incident.resolvedAt) : null;
  return {
    severity: readSeverity(incident, settings),
    minutes: minutesBetween(
      impactStartIn(incident.fields, settings)?.at ?? null,
      resolvedAt && (mapped('mitigated') ?? resolvedAt),
    ),
    labels: incident.labels,
    isNearMiss,
    resolvedAt,
  };
}

/** null: nothing says when one of them was, and a ticket that was closed late says nothing of its users. */
const minutesBetween = (start: Instant | null, end: Instant | null): number | null =>
  start === null || end === null ? null : Math.max(0, Math.round((Date.parse(end) - Date.parse(start)) / 60_000));
