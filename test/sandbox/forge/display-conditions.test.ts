import { holds, readConditions } from '../../../sandbox/forge/display-conditions';

const OURS = { or: { issueType: ['Incident'], entityPropertyExists: { entity: 'issue', propertyKey: 'record' } } };
const incident = { issueType: 'Incident', properties: {}, admin: false };
const ticket = { issueType: 'Task', properties: { marker: { state: { name: 'open' } } }, admin: true };

test.each([
  ['one of several', OURS, incident, true],
  ['none of several', OURS, ticket, false],
  [
    'nested',
    { or: { ...OURS.or, or: { entityPropertyExists: { entity: 'issue', propertyKey: 'marker' } } } },
    ticket,
    true,
  ],
  ['all of several', { issueType: 'Task', isAdmin: true }, ticket, true],
  ['not all of several', { and: { issueType: 'Task', isAdmin: false } }, ticket, false],
  ['not', { not: { issueType: ['Task', 'Story'] } }, ticket, false],
  [
    'a value',
    { entityPropertyEqualTo: { entity: 'issue', propertyKey: 'marker', objectName: 'state.name', value: 'open' } },
    ticket,
    true,
  ],
  [
    'no value',
    { entityPropertyEqualTo: { entity: 'issue', propertyKey: 'record', objectName: 'state', value: 'open' } },
    ticket,
    false,
  ],
])('%s', (_, conditions, scope, expected) => {
  expect(holds(readConditions(conditions), scope)).toBe(expected);
});

test.each([
  [{ isLoggedInOnSundays: true }, 'has not built the display condition isLoggedInOnSundays'],
  [{ not: { isAdmin: true, issueType: 'Task' } }, 'over several conditions'],
  [{ entityPropertyExists: { entity: 'project', propertyKey: 'x' } }, 'issue'],
])('%j is refused', (conditions, message) => {
  expect(() => readConditions(conditions)).toThrow(message);
});
