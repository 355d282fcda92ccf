import { checkExchange, describeFinding } from '../support/contracts';
import { documentOf, exchangeOf } from '../support/contracts/exchanges';

const findings = (...args: Parameters<typeof exchangeOf>) => checkExchange(exchangeOf(...args)).map(describeFinding);
const page = {
  id: '1',
  status: 'current',
  title: 'A',
  spaceId: '2',
  parentId: null,
  parentType: null,
  version: { number: 1 },
  _links: { webui: '/x' },
};
const adf = (value: string) => ({ representation: 'atlas_doc_format', value });
const create = (body: object, more: object = {}) => ({
  method: 'POST',
  path: '/wiki/api/v2/pages?private=true',
  requestBody: { spaceId: '2', status: 'current', title: 'A', body, ...more },
  responseBody: page,
});
const read = { method: 'GET', path: '/wiki/api/v2/pages/1?body-format=atlas_doc_format' };
const label = { method: 'POST', path: '/wiki/rest/api/content/1/label' };
const error = { errors: [{ status: 404, code: 'NOT_FOUND', title: 'Page not found', detail: null }] };

describe('right', () => {
  test.each([
    ['a page with a document', create(adf(JSON.stringify(documentOf('Hello'))))],
    ['the nested form of a body', create({ storage: { representation: 'storage', value: '<p/>' } })],
    [
      'a page that is read',
      { ...read, responseBody: { ...page, body: { atlas_doc_format: adf(JSON.stringify(documentOf('x'))) } } },
    ],
    ['a page that is not there', { ...read, status: 404, responseBody: error }],
    ['a title that exists', { ...create(adf('{}')), status: 409, responseBody: error }],
    [
      'a page property',
      {
        method: 'POST',
        path: '/wiki/api/v2/pages/1/properties',
        requestBody: { key: 'k', value: { v: 1 } },
        responseBody: { id: '5', key: 'k', value: { v: 1 }, version: { number: 1 } },
      },
    ],
    [
      'labels',
      { ...label, requestBody: [{ prefix: 'global', name: 'postmortem' }], responseBody: { results: [], size: 0 } },
    ],
    ['an error of the older interface', { ...label, status: 403, responseBody: { statusCode: 403, message: 'no' } }],
  ])('%s', (_, exchange) => {
    expect(findings(exchange)).toEqual([]);
  });
});

describe('wrong', () => {
  test.each([
    ['a misspelt part of a page', create(adf('{}'), { titel: 'A' }), '"titel"'],
    ['a body without text', create({ representation: 'storage' }), 'request body: /body'],
    ['a body in both forms', create({ ...adf('{}'), storage: adf('{}') }), 'request body: /body'],
    ['a document that is no JSON', create(adf('<p/>')), 'request body /body/value: ADF: is no JSON'],
    ['a document that is none', create(adf('{"type":"doc"}')), 'request body /body/value: ADF'],
    [
      'a document that the sandbox keeps',
      { ...read, responseBody: { ...page, body: { atlas_doc_format: adf('{}') } } },
      'response 200 /body/atlas_doc_format/value: ADF',
    ],
    ['an answer without what the app reads', { ...read, responseBody: {} }, "must have required property 'id'"],
    [
      'a page id that is no number',
      { ...read, path: '/wiki/api/v2/pages/abc', responseBody: page },
      'path id: / must be integer',
    ],
    [
      'a conflict where there can be none',
      { ...read, status: 409, responseBody: error },
      'this status is not declared',
    ],
    [
      'an error of the other product',
      { ...read, status: 404, responseBody: { errorMessages: [], errors: {} } },
      '/errors must be array',
    ],
  ])('%s', (_, exchange, sentence) => {
    expect(findings(exchange).join('\n')).toContain(sentence);
  });
});
