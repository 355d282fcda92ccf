import { importIncident } from '../jira/import-incident';
import type { Jira } from '../jira';
import type { Site } from '../site';
import signIn from './incidents/dfds-2021-03-31-adfs-sign-in.json';
import ingress from './incidents/dfds-2021-06-22-ingress-503.json';
import flags from './incidents/posthog-2025-09-29-feature-flags-504.json';
import persons from './incidents/posthog-2025-11-11-persons-ingestion-delay.json';
import { openIncident } from './open-incident';

/** Oldest first. */
export const REAL_INCIDENTS = [signIn, ingress, flags, persons];

/** The real incidents of the past, and one that is going on. */
export function seedIncidents(parts: { readonly site: Site; readonly jira: Jira }): void {
  for (const record of REAL_INCIDENTS) importIncident(record, parts);
  importIncident(openIncident(parts.site.clock.now()), parts);
}
