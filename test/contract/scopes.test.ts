import { findOperation } from '../../sandbox/contracts/find-operation';
import { alternativesOf, scopeFindings, type Deeds } from '../support/contracts/check-scopes';
import { recordJourneys, type Recorded } from '../support/contracts/record-journeys';

let recorded: Recorded;
let deeds: Deeds;
let scopes: readonly string[];

beforeAll(async () => {
  recorded = await recordJourneys();
  const { manifest } = recorded.story.sandbox;
  const operations = recorded.exchanges.map(({ method, path }) => {
    const { pathname } = new URL(path, 'http://site');
    return `${method} ${findOperation(method, pathname)?.path ?? pathname}`;
  });
  deeds = {
    operations: [...new Set(operations)].sort(),
    events: manifest.triggers.flatMap(({ events }) => events),
    usesStorage: recorded.storageCalls > 0,
  };
  scopes = manifest.scopes.map(({ name }) => name);
});

test('the journeys reach what the app does in both products', () => {
  expect(deeds.operations.length).toBeGreaterThan(20);
  expect(deeds.usesStorage).toBe(true);
  expect(recorded.exchanges.filter(({ status }) => status === 501)).toEqual([]);
});

test('the scopes of the manifest allow all that the app does, and none of them is too much', () => {
  expect(scopeFindings(deeds, scopes)).toEqual([]);
});

test('each scope is the only one that allows something', () => {
  expect(scopes.length).toBeGreaterThan(5);
  for (const scope of scopes) {
    const without = scopeFindings(
      deeds,
      scopes.filter((other) => other !== scope),
    );
    expect({ scope, findings: without.length }).not.toEqual({ scope, findings: 0 });
  }
});

test('a scope that nothing needs is found', () => {
  expect(scopeFindings(deeds, [...scopes, 'manage:jira-configuration'])).toEqual([
    'manage:jira-configuration is not needed by anything the app does',
  ]);
});

test('an event whose scope is not known is found', () => {
  const findings = scopeFindings({ ...deeds, events: ['avi:jira:viewed:issue'] }, scopes);
  expect(findings).toContain(`avi:jira:viewed:issue is not allowed by ${scopes.join(', ')}`);
});

const CLASSIC = /^(read|write|manage):jira-[a-z]+$/;
const GRANULAR = /^(read|write|delete):[a-z.-]+:confluence$/;

test('Jira is asked by classic scopes, Confluence by granular ones', () => {
  const kind = (operation: string) => (operation.includes(' /wiki/') ? GRANULAR : CLASSIC);
  const used = deeds.operations.map((operation) => ({
    operation,
    alternatives: alternativesOf(operation).filter((needed) => needed.every((scope) => scopes.includes(scope))),
  }));
  const ofAnotherKind = used.filter(
    ({ operation, alternatives }) =>
      !alternatives.some((needed) => needed.every((scope) => kind(operation).test(scope))),
  );
  expect(ofAnotherKind).toEqual([]);
  const strange = scopes.filter((scope) => !CLASSIC.test(scope) && !GRANULAR.test(scope) && scope !== 'storage:app');
  expect(strange).toEqual([]);
});
