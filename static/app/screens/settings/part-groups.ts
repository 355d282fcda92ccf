import type { SettingsPart } from '../../../../src/domain/settings';

/** The parts under the headings of the page, in the order in which they stand there. */
export const PART_GROUPS: readonly { readonly title: string; readonly parts: readonly SettingsPart[] }[] = [
  { title: 'Facts', parts: ['incidentTypes', 'statuses', 'fields', 'severityWords'] },
  { title: 'Page', parts: ['names', 'templates', 'place'] },
  {
    title: 'Follow-through',
    parts: ['calendar', 'review', 'dueDays', 'tickets', 'reminders', 'escalation', 'digest'],
  },
];
