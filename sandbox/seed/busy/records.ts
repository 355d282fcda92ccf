// Made-up incidents in the format of the incident records.

const by = 'robin-responder';
const sam = 'sam-support';
const alex = 'alex-admin';
const incidentPeople = [
  { handle: by, role: 'on-call engineer, reporter' },
  { handle: sam, role: 'customer support' },
  { handle: alex, role: 'incident commander' },
];
const common = { labels: ['incident'], components: [], people: incidentPeople };

const moved = (at: string, from: string, to: string, who = by) => ({ at, by: who, kind: 'status', from, to });
const said = (at: string, text: string, more: object = {}) => ({ at, by, kind: 'comment', text, ...more });

/** Only those who hold its security level see it. The task it is linked to is there for everyone. */
export const LEAKED_KEY = {
  ...common,
  summary: 'An access key of the billing service stood in a public repository',
  description: 'A scanner found the key. It is revoked; we look for what it was used for.',
  severity: 'SEV-1',
  priority: 'Highest',
  createdAt: '2026-03-03T07:12:00Z',
  events: [
    moved('2026-03-03T07:15:00Z', 'Open', 'In Progress'),
    said('2026-03-03T07:20:00Z', 'The key is revoked and the repository is private again.'),
    moved('2026-03-03T07:21:00Z', 'In Progress', 'Mitigated'),
    {
      at: '2026-03-03T08:00:00Z',
      by,
      kind: 'link',
      type: 'relates to',
      to: { summary: 'Scan every push for access keys', type: 'Task' },
    },
    moved('2026-03-03T09:40:00Z', 'Mitigated', 'Resolved'),
  ],
};

/** Talked about among responders and among administrators. */
export const MAIL_DELAYED = {
  ...common,
  summary: 'Order confirmations arrive up to two hours late',
  description: 'Customers ask whether their order went through.',
  severity: 'SEV-2',
  priority: 'High',
  createdAt: '2026-04-14T11:02:00Z',
  events: [
    moved('2026-04-14T11:05:00Z', 'Open', 'In Progress'),
    said('2026-04-14T11:20:00Z', 'The queue of outgoing mail holds 40,000 messages.'),
    said('2026-04-14T11:31:00Z', 'The provider throttles us because we are late with their invoice.', {
      visibility: { type: 'role', value: 'Incident responders' },
    }),
    said('2026-04-14T11:40:00Z', 'Finance pays by card today; the contract is under review.', {
      by: alex,
      visibility: { type: 'group', value: 'site-admins' },
    }),
    moved('2026-04-14T12:30:00Z', 'In Progress', 'Mitigated'),
    moved('2026-04-14T14:00:00Z', 'Mitigated', 'Resolved'),
  ],
};

/** Resolved, reopened, and so again: the last resolution counts. */
export const REOPENED_TWICE = {
  ...common,
  summary: 'Search finds nothing for words with accents',
  description: 'Exact words without accents are found.',
  severity: 'SEV-3',
  priority: 'Medium',
  createdAt: '2026-05-05T08:00:00Z',
  events: [
    moved('2026-05-05T08:10:00Z', 'Open', 'In Progress'),
    moved('2026-05-05T09:00:00Z', 'In Progress', 'Resolved'),
    said('2026-05-05T10:25:00Z', 'Still nothing for Polish words.', { by: sam }),
    moved('2026-05-05T10:30:00Z', 'Resolved', 'In Progress'),
    moved('2026-05-05T11:00:00Z', 'In Progress', 'Mitigated'),
    moved('2026-05-05T12:00:00Z', 'Mitigated', 'Resolved'),
    moved('2026-05-06T07:30:00Z', 'Resolved', 'In Progress'),
    moved('2026-05-06T08:15:00Z', 'In Progress', 'Resolved'),
  ],
};

/** In a final status that forbids every edit. */
export const CLOSED_FOR_EDITS = {
  ...common,
  summary: 'Exports of reports end in a timeout',
  description: 'Every export above 10,000 rows.',
  severity: 'SEV-3',
  priority: 'Medium',
  createdAt: '2026-02-10T13:00:00Z',
  events: [
    moved('2026-02-10T13:05:00Z', 'Open', 'In Progress'),
    said('2026-02-10T13:50:00Z', 'The replica is back; exports run again.'),
    moved('2026-02-10T14:00:00Z', 'In Progress', 'Resolved'),
    moved('2026-02-17T09:00:00Z', 'Resolved', 'Closed'),
  ],
};

export const SECURITY_INCIDENT = {
  summary: 'Sign-ins with stolen passwords from one network',
  description: 'About 300 accounts were tried, 4 opened.',
  priority: 'Highest',
  people: [{ handle: 'signe-security', role: 'security engineer, reporter' }],
  createdAt: '2026-06-01T05:30:00Z',
  events: [
    moved('2026-06-01T05:35:00Z', 'Open', 'In Progress', 'signe-security'),
    moved('2026-06-01T06:10:00Z', 'In Progress', 'Mitigated', 'signe-security'),
    moved('2026-06-01T09:00:00Z', 'Mitigated', 'Resolved', 'signe-security'),
  ],
};

const dana = { by: 'dana-desk' };

/** Of the service project: the customer reads along, except for what agents say among themselves. */
export const DESK_INCIDENT = {
  summary: 'Nobody in our office can print invoices',
  description: 'Since this morning. All other documents print.',
  priority: 'High',
  people: [
    { handle: 'cleo-customer', role: 'customer, reporter' },
    { handle: 'dana-desk', role: 'agent' },
  ],
  createdAt: '2026-07-07T06:50:00Z',
  events: [
    moved('2026-07-07T07:00:00Z', 'Waiting for support', 'Work in progress', 'dana-desk'),
    { at: '2026-07-07T07:00:00Z', by: 'dana-desk', kind: 'assignee', to: 'dana-desk' },
    said('2026-07-07T07:04:00Z', 'Thank you, we are looking into it.', dana),
    said('2026-07-07T07:30:00Z', 'The template was changed last night without a test; rolling back.', {
      ...dana,
      internal: true,
    }),
    moved('2026-07-07T07:45:00Z', 'Work in progress', 'Pending', 'dana-desk'),
    said('2026-07-07T07:45:00Z', 'Please try once more.', dana),
    said('2026-07-07T08:02:00Z', 'It works, thank you!', { by: 'cleo-customer' }),
    moved('2026-07-07T08:05:00Z', 'Pending', 'Work in progress', 'dana-desk'),
    moved('2026-07-07T08:06:00Z', 'Work in progress', 'Completed', 'dana-desk'),
  ],
};
