import type { SettingsPart } from '../../../../src/domain/settings';

export const PART_TITLES: Readonly<Record<SettingsPart, string>> = {
  incidentTypes: 'Incidents',
  statuses: 'What statuses mean',
  fields: 'Fields with key times and severity',
  severityWords: 'Words for severity',
  names: 'People on the page',
  templates: 'Templates',
  place: 'Where pages go',
  calendar: 'Working days',
  review: 'When a postmortem is due',
  dueDays: 'Due dates of action items',
  tickets: 'Action tickets',
  reminders: 'Reminders',
  escalation: 'Overdue action items',
  digest: 'Weekly digest',
};
