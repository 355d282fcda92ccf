import { judgeExchange } from '../../sandbox/contracts/check-exchange';
import { attachContracts } from '../../sandbox/contracts/attach-contracts';
import { screensOf } from '../../sandbox/contracts/screen';
import type { Exchange } from '../../sandbox/core/exchange';
import { createProductDoor } from '../../sandbox/product-door';
import { describeFinding } from '../support/contracts';
import { changedAt, partsOf } from '../support/contracts/json-parts';
import { recordJourneys, type Recorded } from '../support/contracts/record-journeys';
import { ROBIN } from '../support/story';

// What the app and the sandbox really said, with one thing wrong at a time. A finding fails the test in which it is made.
let recorded: Recorded;
let accepted: readonly Exchange[];
const findings = (exchange: Exchange) =>
  judgeExchange(exchange, screensOf(recorded.story.sandbox.jira)).findings.map(describeFinding);

beforeAll(async () => {
  recorded = await recordJourneys();
  accepted = recorded.exchanges.filter(({ status }) => status < 400);
});

/** The mutants that nothing was found in, and how many there were. */
function survivors(mutants: readonly (readonly [name: string, exchange: Exchange])[]) {
  expect(mutants.length).toBeGreaterThan(0);
  return mutants.filter(([, exchange]) => findings(exchange).length === 0).map(([name]) => name);
}

const called = ({ method, path }: Exchange) => `${method} ${path.split('?')[0] ?? ''}`;

test('what was recorded is right', () => {
  expect(accepted.length).toBeGreaterThan(40);
  expect(accepted.flatMap(findings)).toEqual([]);
});

test('a misspelt field of a request, wherever it stands', () => {
  const mutants = accepted.flatMap((exchange) =>
    partsOf(exchange.requestBody)
      .filter((way) => typeof way.at(-1) === 'string' && !isFree(exchange, way.join('/')))
      .map((way): [string, Exchange] => [
        `${called(exchange)}: ${way.join('/')}`,
        { ...exchange, requestBody: misspell(exchange.requestBody, way) },
      ]),
  );
  expect(survivors(mutants)).toEqual([]);
});

/** A property's value is the whole body, or stands below `value`: nobody but its app knows how it is spelt. */
const isFree = ({ path }: Exchange, way: string): boolean =>
  /\/issue\/[^/]+\/properties\//.test(path) || way.includes('/value/') || way.startsWith('value/');

function misspell(body: unknown, way: readonly (string | number)[]): unknown {
  const name = String(way.at(-1));
  return changedAt(body, way.slice(0, -1), (object) =>
    Object.fromEntries(Object.entries(object as object).map(([key, part]) => [key === name ? `${key}x` : key, part])),
  );
}

test('a misspelt parameter of a query', () => {
  const mutants = accepted
    .filter(({ path }) => path.includes('?'))
    .map((exchange): [string, Exchange] => [called(exchange), { ...exchange, path: exchange.path.replace('=', 'x=') }]);
  expect(survivors(mutants)).toEqual([]);
});

test('a wrong path', () => {
  const mutants = accepted.flatMap((exchange) => {
    const [path = '', query = ''] = exchange.path.split('?');
    return path.split('/').flatMap((segment, at, segments): [string, Exchange][] => {
      // Ids and keys may be any.
      if (at === 0 || /\d/.test(segment) || segment.includes('blameless')) return [];
      const wrong = segments.map((one, n) => (n === at ? `${one}x` : one)).join('/');
      return [[`${exchange.method} ${wrong}`, { ...exchange, path: query === '' ? wrong : `${wrong}?${query}` }]];
    });
  });
  expect(survivors(mutants)).toEqual([]);
});

test('a deprecated operation', () => {
  const like = (path: string) => accepted.find((exchange) => exchange.path.startsWith(path)) ?? fail(path);
  const search = { ...like('/rest/api/3/search/jql'), path: '/rest/api/3/search' };
  const children = { ...like('/wiki/api/v2/pages?'), path: '/wiki/api/v2/pages/1/children' };

  expect(findings(search)).toContain('POST /rest/api/3/search: operation: is deprecated');
  expect(findings(children)).toContain('GET /wiki/api/v2/pages/{id}/children: operation: is deprecated');
});

const fail = (path: string): never => {
  throw new Error(`The journeys do not ask for ${path}.`);
};

test('an invalid node in a document, sent or received', () => {
  const places = accepted.flatMap((exchange) =>
    (['requestBody', 'responseBody'] as const).flatMap((side) =>
      partsOf(exchange[side])
        .filter((way) => way.at(-1) === 'type')
        // What an answer says of the type of a field is no document.
        .filter((way) => way[0] !== 'schema')
        .filter((way) => /(description|body)\/(content\/\d+\/)*type$/.test(way.join('/')))
        .map((way): [string, Exchange] => [
          `${called(exchange)}: ${side} ${way.join('/')}`,
          { ...exchange, [side]: changedAt(exchange[side], way, () => 'marquee') },
        ]),
    ),
  );
  const pages = accepted
    .filter(({ method, path }) => method === 'POST' && path.startsWith('/wiki/api/v2/pages') && !path.includes('/prop'))
    .map((exchange): [string, Exchange] => {
      const spoil = (value: unknown) => String(value).replace('"type":"panel"', '"type":"marquee"');
      return [
        called(exchange),
        { ...exchange, requestBody: changedAt(exchange.requestBody, ['body', 'value'], spoil) },
      ];
    });
  expect(pages.length).toBeGreaterThan(0);
  expect(survivors([...places, ...pages])).toEqual([]);
});

test('an answer of the sandbox that lacks a field the app reads fails where it was made', async () => {
  const { jira, site } = recorded.story.sandbox;
  const keyless = {
    ...jira,
    async fetch(...call: Parameters<typeof jira.fetch>) {
      const { key, ...rest } = (await (await jira.fetch(...call)).json()) as Record<string, unknown>;
      expect(key).toBe('INC-3');
      return Response.json(rest);
    },
  };
  const door = createProductDoor({ site, products: { jira: keyless } });
  const contracts = attachContracts({ ...door, jira });
  const request = new Request(`${site.baseUrl}/rest/api/3/issue/INC-3?fields=summary`);
  await door.exchange('jira', request, { kind: 'user', accountId: ROBIN });

  expect(() => contracts.expectNoFindings()).toThrow(
    "GET /rest/api/3/issue/{issueIdOrKey}: response 200: / must have required property 'key'",
  );
});
