import {
  planReview,
  reviewDue,
  type ReviewDue,
  type ReviewFacts,
  type ReviewPlan,
} from '../domain/follow-up/review-due';
import { isIncident } from '../domain/incident-type';
import { impactStartIn, isResolved } from '../domain/read-key-times';
import { notRequiredReason, postmortemIn } from '../domain/record';
import { readSeverity } from '../domain/read-severity';
import type { SettingsParts } from '../domain/settings';
import type { CalendarDate } from '../domain/time';
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

/** null: there is a postmortem, or none is required. */
function factsOf(incident: IncidentSummary, settings: SettingsParts): ReviewFacts | null {
  const { record } = incident.properties;
  if (postmortemIn(record) || notRequiredReason(record) !== null) return null;
  const resolvedAt = isResolved(incident, settings) ? incident.resolvedAt : null;
  const startedAt = impactStartIn(incident.fields, settings)?.at ?? incident.createdAt;
  return {
    severity: readSeverity(incident, settings),
    minutes:
      resolvedAt === null ? null : Math.max(0, Math.round((Date.parse(resolvedAt) - Date.parse(startedAt)) / 60_000)),
    labels: incident.labels,
    isNearMiss: !isIncident(incident.type, settings),
    resolvedAt,
  };
}
