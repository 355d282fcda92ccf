import type { SettingsPart } from '../../../../src/domain/settings';

export const PART_TITLES: Readonly<Record<SettingsPart, string>> = {
  incidentTypes: 'Incidents',
  statuses: 'What statuses mean',
  fields: 'Fields with key times and severity',
  severityWords: 'Words for severity',
  names: 'People on the page',
  templates: 'Templates',
  place: 'Where pages go',
};
