import type { SettingsParts } from '../domain/settings';

/** What of the settings decides whether an issue is an incident that is resolved, and since when. */
export const reviewParts = ({ incidentTypes, statuses, fields }: SettingsParts) => ({
  incidentTypes,
  statuses,
  fields,
});
