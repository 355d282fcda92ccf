import { findRelated, openActionsWords, type PastIncident } from '../../src/domain/related-incidents';
import { incidentWith } from '../support/incidents';

const subject = {
  ...incidentWith({
    labels: ['incident', 'ingress'],
    components: ['networking'],
    services: [{ fieldId: 'customfield_1', search: 'contains', names: ['checkout', 'price'] }],
  }),
  themes: ['missing alert'],
};
let made = 0;
const past = (over: Partial<PastIncident> = {}): PastIncident => ({
  id: `${(made += 1)}`,
  key: `INC-${made}`,
  summary: 'Earlier',
  createdAt: '2021-05-01T00:00:00.000Z',
  labels: [],
  components: [],
  services: {},
  themes: [],
  openActions: null,
  ...over,
});
const reasonsOf = (...others: readonly PastIncident[]) =>
  findRelated(subject, others).map(({ key, reasons }) => [key, reasons]);

test('a shared service, component, label and theme are reasons; what is on every incident is none', () => {
  const one = past({
    labels: ['incident', 'ingress', 'other'],
    components: ['networking', 'dns'],
    services: { customfield_1: ['price'] },
    themes: ['missing alert'],
  });

  expect(reasonsOf(one, past({ labels: ['incident'] }))).toEqual([
    [one.key, ['service price', 'component networking', 'theme missing alert', 'label ingress']],
  ]);
});

test('at most three, what is shared by few before what many share', () => {
  const many = Array.from({ length: 5 }, () => past({ components: ['networking'] }));
  const few = past({ labels: ['ingress'] });

  const found = reasonsOf(...many, few);

  expect(found).toHaveLength(3);
  expect(found[0]).toEqual([few.key, ['label ingress']]);
});

test('of equals the one with open actions comes first, then the newest', () => {
  const old = past({ labels: ['ingress'], createdAt: '2021-01-01T00:00:00.000Z', openActions: 2 });
  const newer = past({ labels: ['ingress'], createdAt: '2021-03-01T00:00:00.000Z', openActions: 0 });
  const newest = past({ labels: ['ingress'], createdAt: '2021-04-01T00:00:00.000Z' });

  expect(reasonsOf(newer, newest, old).map(([key]) => key)).toEqual([old.key, newest.key, newer.key]);
});

test('neither the incident itself nor a later one is an earlier one', () => {
  expect(
    findRelated(subject, [
      past({ id: subject.id, labels: ['ingress'] }),
      past({ labels: ['ingress'], createdAt: '2021-07-01T00:00:00.000Z' }),
    ]),
  ).toEqual([]);
});

test.each([
  [null, 'no action items'],
  [0, 'no action items open'],
  [1, '1 action item still open'],
  [4, '4 action items still open'],
])('%s open actions are told in words', (open, words) => {
  expect(openActionsWords(open)).toBe(words);
});
