import { checkExchange, describeFinding } from '../support/contracts';
import { documentOf, exchangeOf } from '../support/contracts/exchanges';

const findings = (...args: Parameters<typeof exchangeOf>) => checkExchange(exchangeOf(...args)).map(describeFinding);
const issue = { method: 'GET', path: '/rest/api/3/issue/INC-1' };
const created = { id: '10001', key: 'OPS-1', self: 'https://site.test/rest/api/3/issue/10001' };
const create = (fields: object, more: object = {}) => ({
  method: 'POST',
  path: '/rest/api/3/issue',
  status: 201,
  requestBody: { fields, ...more },
  responseBody: created,
});
const ticket = { project: { key: 'OPS' }, issuetype: { id: '1' }, summary: 'Add an alert' };

describe('right', () => {
  test.each([
    [
      'an issue',
      {
        ...issue,
        path: `${issue.path}?fields=summary,assignee`,
        responseBody: { id: '1', key: 'INC-1', fields: { summary: 'a', assignee: null } },
      },
    ],
    [
      'lists in a query',
      {
        ...issue,
        path: `${issue.path}?fields=id&expand=renderedFields,schema`,
        responseBody: { id: '1', key: 'INC-1' },
      },
    ],
    [
      'a changelog with nothing before',
      {
        method: 'GET',
        path: '/rest/api/3/issue/INC-1/changelog?startAt=0&maxResults=100',
        responseBody: {
          startAt: 0,
          maxResults: 100,
          total: 1,
          isLast: true,
          values: [
            {
              id: '1',
              created: '2026-01-02T03:04:05.000+0000',
              items: [{ field: 'status', from: null, fromString: null, to: '3', toString: 'Done' }],
            },
          ],
        },
      },
    ],
    [
      'a ticket with all fields',
      create({ ...ticket, duedate: '2026-02-03', assignee: { accountId: 'x' }, description: documentOf('Why') }),
    ],
    ['a field of the site', create({ ...ticket, customfield_10001: { value: 'SEV1' } })],
    [
      'a refusal of a wrong request',
      {
        ...create({}),
        requestBody: { anything: true },
        status: 400,
        responseBody: { errorMessages: [], errors: { summary: 'You must specify a summary of the issue.' } },
      },
    ],
    [
      'a link without a body',
      {
        method: 'POST',
        path: '/rest/api/3/issueLink',
        status: 201,
        requestBody: { type: { name: 'Relates' }, inwardIssue: { key: 'INC-1' }, outwardIssue: { key: 'OPS-1' } },
      },
    ],
    ['too many requests', { ...issue, status: 429, responseBody: { message: 'slow down' } }],
  ])('%s', (_, exchange) => {
    expect(findings(exchange)).toEqual([]);
  });
});

describe('wrong', () => {
  test.each([
    ['a path that is none', { ...issue, path: '/rest/api/3/isue/INC-1' }, 'no such operation'],
    [
      'what the sandbox has not built',
      { ...issue, status: 501, responseBody: { errorMessages: ['not built'] } },
      'not built',
    ],
    [
      'a fault of the sandbox',
      { ...issue, status: 500, responseBody: { errorMessages: ['Internal server error of the sandbox: x'] } },
      'Internal server',
    ],
    ['a deprecated operation', { method: 'GET', path: '/rest/api/3/search', responseBody: {} }, 'deprecated'],
    [
      'an unknown query parameter',
      { ...issue, path: `${issue.path}?feilds=a`, responseBody: created },
      'query feilds: is not a parameter',
    ],
    [
      'text for a number',
      {
        method: 'GET',
        path: '/rest/api/3/issue/INC-1/comment?maxResults=many',
        responseBody: { comments: [], startAt: 0, maxResults: 0, total: 0 },
      },
      'query maxResults: / must be integer',
    ],
    [
      'a misspelt part of a body',
      create(ticket, { propertys: [] }),
      'request body: / must NOT have additional properties: "propertys"',
    ],
    ['a missing body', { ...create({}), requestBody: null }, 'request body: is required'],
    [
      'a due date with a time',
      create({ ...ticket, duedate: '2026-02-03T00:00:00Z' }),
      'request body /fields: /duedate must match',
    ],
    [
      'a long summary',
      create({ ...ticket, summary: 'a'.repeat(256) }),
      '/summary must NOT have more than 255 characters',
    ],
    ['a description that is text', create({ ...ticket, description: 'Why' }), '/description must be'],
    [
      'a document that is none',
      create({ ...ticket, description: { type: 'doc', version: 1, content: [{ type: 'marquee' }] } }),
      'request body /fields/description: ADF',
    ],
    ['an issue without key', { ...issue, responseBody: { id: '1' } }, "must have required property 'key'"],
    [
      'an answer with an unknown part',
      { ...issue, responseBody: { ...created, colour: 'red' } },
      'additional properties: "colour"',
    ],
    [
      'a status of an issue that is text',
      { ...issue, responseBody: { ...created, fields: { status: 'Done' } } },
      'response 200 /fields: /status must be object',
    ],
    ['an answer without its body', issue, 'a body is declared, none came'],
    [
      'a body where none is declared',
      { method: 'DELETE', path: '/rest/api/3/issueLink/1', status: 204, responseBody: { ok: true } },
      'no body is declared',
    ],
    ['a status nobody declared', { ...issue, status: 418, responseBody: {} }, 'this status is not declared'],
    [
      'an error in a foreign shape',
      { ...issue, status: 404, responseBody: { message: 'no' } },
      "must have required property 'errorMessages'",
    ],
  ])('%s', (_, exchange, sentence) => {
    expect(findings(exchange).join('\n')).toContain(sentence);
  });
});
