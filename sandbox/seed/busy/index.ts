import type { Jira } from '../../jira';
import { importIncident } from '../../jira/import-incident';
import type { Site } from '../../site';
import { REAL_INCIDENTS } from '../incidents';
import { seedAuditProject } from './audit-project';
import { seedDeskProject } from './desk-project';
import { extendIncidentProject, RESPONDERS_ONLY } from './incident-project';
import { NORD_NAMES, seedNordProject } from './nord-project';
import {
  CLOSED_FOR_EDITS,
  DESK_INCIDENT,
  LEAKED_KEY,
  MAIL_DELAYED,
  REOPENED_TWICE,
  SECURITY_INCIDENT,
} from './records';
import { seedRequest } from './requests';
import { seedBusySchemes } from './schemes';
import { seedSecurityProject } from './security-project';
import { seedTeamProject } from './team-project';

/** What the busy world's Jira has beyond the quiet one's, which must be there. */
export function seedBusyJira(parts: { readonly site: Site; readonly jira: Jira }): void {
  const { site, jira } = parts;
  seedBusySchemes(site, jira.store);
  extendIncidentProject(site, jira.store);
  for (const seedProject of [seedSecurityProject, seedDeskProject, seedNordProject, seedTeamProject, seedAuditProject])
    seedProject(site, jira.store);
  for (const record of [MAIL_DELAYED, REOPENED_TWICE, CLOSED_FOR_EDITS]) importIncident(record, parts);
  importIncident(LEAKED_KEY, parts, { securityLevel: RESPONDERS_ONLY });
  importIncident(SECURITY_INCIDENT, parts, { projectKey: 'SEC' });
  importIncident(DESK_INCIDENT, parts, { projectKey: 'DESK' });
  seedRequest(jira);
  for (const record of REAL_INCIDENTS) importIncident(record, parts, { projectKey: 'NORD', names: NORD_NAMES });
}
