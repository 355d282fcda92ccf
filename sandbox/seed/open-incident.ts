const MINUTE = 60_000;

/** A made-up incident that is still open, in the format of the incident records. @param now epoch milliseconds. */
export function openIncident(now: number): unknown {
  const minutesAgo = (minutes: number) => new Date(now - minutes * MINUTE).toISOString();
  const by = 'robin-responder';
  return {
    summary: 'Checkout answers slowly for about one customer in ten',
    description:
      'Response times of the checkout have doubled since this morning’s release for a part of our customers. Orders still go through.',
    severity: 'SEV-3',
    priority: 'High',
    labels: ['incident', 'checkout'],
    components: ['checkout'],
    services: ['checkout', 'price-service'],
    people: [
      { handle: by, role: 'on-call engineer, reporter' },
      { handle: 'sam-support', role: 'customer support' },
    ],
    createdAt: minutesAgo(40),
    events: [
      { at: minutesAgo(38), by, kind: 'status', from: 'Open', to: 'In Progress' },
      { at: minutesAgo(38), by, kind: 'assignee', to: by },
      { at: minutesAgo(36), by, kind: 'field', field: 'Severity', from: null, to: 'SEV-3' },
      {
        at: minutesAgo(31),
        by: 'sam-support',
        kind: 'comment',
        text: 'Three customers have written to us about it so far.',
      },
      { at: minutesAgo(30), by, kind: 'attachment', fileName: 'checkout-latency.png' },
      {
        at: minutesAgo(22),
        by,
        kind: 'comment',
        text: 'The slow requests all wait for the price service. Its cache is colder than usual since the release; looking into why.',
      },
    ],
  };
}
