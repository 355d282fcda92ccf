import { hideAccounts } from '../../src/adapters/hide-accounts';

test.each([
  [
    "User '712020:5f1c2a52-3b0d-4a0e-9f61-0c1d6f3a1007' cannot be assigned issues.",
    'This person cannot be assigned issues.',
  ],
  ['The user 557058:295406f3-a1fc-4733-b906-dd15d021bd79 is not active.', 'This person is not active.'],
  ['Assignee "5b10ac8d82e05b22cc7d4ef5" is unknown.', 'Assignee this person is unknown.'],
  ['qm:2f4a:77 may not see it.', 'This person may not see it.'],
])('%s', (sentence, expected) => expect(hideAccounts(sentence)).toBe(expected));

test.each([
  'Audit reference is required.',
  'Field customfield_10042 takes 2026-11-21T10:00:00.000Z.',
  'The page 131072 is of version 12:30.',
])('leaves alone: %s', (sentence) => expect(hideAccounts(sentence)).toBe(sentence));
