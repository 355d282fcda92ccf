import { addDays } from '../../src/domain/days';
import { CADENCE } from '../../src/domain/follow-up/cadence';
import { ESCALATION } from '../../src/domain/follow-up/escalation';
import { noteReminder } from '../../src/domain/follow-up/note-reminder';
import { planReminder, type Reminded, type RemindedItem } from '../../src/domain/follow-up/plan-reminder';
import type { Reminders } from '../../src/domain/settings';

const DUE = '2026-06-15';
const OWNED: RemindedItem = { dueDate: DUE, createdOn: '2026-05-01', owner: { accountId: 'robin' } };

type Case = {
  readonly from: number;
  readonly to: number;
  readonly channel?: Reminders['channel'];
  readonly afterDays?: number | null;
  readonly stopAfterDays?: number;
  readonly ownerOn?: (day: number) => RemindedItem['owner'];
};

/** Who is told when each day is looked at, as `7 owner+lead`, by days after the due date. */
function toldFrom({ from, to, channel = 'comment', afterDays = 7, stopAfterDays = 90, ownerOn }: Case) {
  const rules = {
    reminders: { ...CADENCE, stopAfterDays, channel },
    escalation: { ...ESCALATION, afterDays },
  };
  let reminded: Reminded = null;
  const told: string[] = [];
  const sent = new Set<string>();
  for (let day = from; day <= to; day += 1) {
    const item = { ...OWNED, owner: ownerOn?.(day) ?? OWNED.owner };
    const planned = planReminder(item, reminded, rules, addDays(DUE, day));
    // A reminder of an id is sent once.
    if (!planned || sent.has(planned.id)) continue;
    sent.add(planned.id);
    const people = [...(planned.ownerAccountId === null ? [] : ['owner']), ...(planned.lead === null ? [] : ['lead'])];
    told.push(`${day} ${people.join('+')}`);
    reminded = noteReminder(planned, reminded, rules.escalation);
  }
  return told;
}

const none = () => 'none' as const;

test.each<[string, Case, readonly string[]]>([
  [
    'the lead hears with the owner at a week',
    { from: -8, to: 15 },
    ['-7 owner', '-2 owner', '0 owner', '7 owner+lead', '14 owner'],
  ],
  [
    'the owner’s week is theirs, also where the lead hears before it',
    { from: 0, to: 15, afterDays: 5 },
    ['0 owner', '5 lead', '7 owner', '14 owner'],
  ],
  [
    'and where the lead hears between two weeks',
    { from: 0, to: 15, afterDays: 11 },
    ['0 owner', '7 owner', '11 lead', '14 owner'],
  ],
  ['an item that turns up late is told to both', { from: 11, to: 22 }, ['11 owner+lead', '21 owner']],
  [
    'nobody but the lead hears of it after the last day for owners',
    { from: 0, to: 20, afterDays: 10, stopAfterDays: 3 },
    ['0 owner', '10 lead'],
  ],
  ['owners who are told nothing: the lead alone, once', { from: -8, to: 40, channel: 'off' }, ['7 lead']],
  ['and so for an item without an owner', { from: -8, to: 40, channel: 'off', ownerOn: none }, ['7 lead']],
  ['and for one whose owner has left', { from: -8, to: 40, channel: 'off', ownerOn: () => 'gone' }, ['7 lead']],
  ['nobody at all where both are off', { from: -8, to: 40, channel: 'off', afterDays: null, ownerOn: none }, []],
  [
    'the lead hears in the owner’s place, not twice in a week',
    { from: 0, to: 15, afterDays: 5, ownerOn: none },
    ['0 lead', '7 lead', '14 lead'],
  ],
  [
    'whoever found an owner is not told again',
    { from: 0, to: 15, ownerOn: (day) => (day < 8 ? 'none' : OWNED.owner) },
    ['0 lead', '7 lead', '14 owner'],
  ],
  ['an item without an owner that turns up late', { from: 11, to: 22, ownerOn: none }, ['11 lead', '21 lead']],
])('%s', (_, given, told) => {
  expect(toldFrom(given)).toEqual(told);
});
