import { findProductCalls } from '../../platform/find-product-calls';
import { filesUnder, readProjectFile } from '../support/project-files';

const callsIn = (text: string) =>
  findProductCalls('some.ts', text).map(({ product, method, path, line }) => `${line} ${product} ${method} ${path}`);

test('a path in the call that makes it', () => {
  expect(
    callsIn("await request(send, 'PUT', path`/rest/api/3/issue/${id}/properties/${key}?notify=${no}`, value);"),
  ).toEqual(['1 Jira PUT /rest/api/3/issue/x/properties/x']);
});

test('a path by the name of a constant, whichever of two it is', () => {
  const text = `
    const where = hidden ? '/wiki/api/v2/pages?private=true' : '/wiki/api/v2/pages';
    await send('POST', where, body);
    throw new ProductError('POST', where, answer);`;
  expect(callsIn(text)).toEqual(['2 Confluence POST /wiki/api/v2/pages', '2 Confluence POST /wiki/api/v2/pages']);
});

test('a path that two methods share by the name of a function', () => {
  const text = `
    const property = (id: string) => path\`/rest/api/3/issue/\${id}/properties/ours\`;
    return { read: (id) => fetchOrNull(send, schema, property(id)), write: (id) => request(send, 'PUT', property(id), {}),
      remove: (id) => request(send, 'DELETE', property(id)) };`;
  expect(callsIn(text)).toEqual([
    '2 Jira PUT /rest/api/3/issue/x/properties/ours',
    '2 Jira DELETE /rest/api/3/issue/x/properties/ours',
  ]);
});

test('a name belongs to the function that declares it', () => {
  const text = `
    function read(id: string) { const where = path\`/wiki/api/v2/pages/\${id}\`; return fetchOrNull(send, schema, where); }
    function write(id: string) { const where = path\`/wiki/api/v2/pages/\${id}/properties\`; return send('POST', where, {}); }`;
  expect(callsIn(text)).toEqual([
    '2 Confluence GET /wiki/api/v2/pages/x',
    '3 Confluence POST /wiki/api/v2/pages/x/properties',
  ]);
});

test('a constant that two functions use in a circle ends', () => {
  expect(callsIn("const a = () => ['/rest/api/3/field', b]; const b = () => a();")).toEqual([
    '1 Jira GET /rest/api/3/field',
  ]);
});

test('addresses of pages for people are no calls', () => {
  expect(
    callsIn("open('/wiki/pages/viewpage.action?pageId=1'); open('/browse/INC-1'); // '/rest/api/3/issue'"),
  ).toEqual([]);
});

test('in every adapter that speaks to a product a call is found', () => {
  const speaking = filesUnder('src', /\.ts$/).filter((file) =>
    /\/(rest|wiki)\/(api|rest)\//.test(withoutComments(file)),
  );
  expect(speaking.length).toBeGreaterThan(5);
  expect(speaking.filter((file) => findProductCalls(file, readProjectFile(file)).length === 0)).toEqual([]);
});

const withoutComments = (file: string) => readProjectFile(file).replaceAll(/\/\*[^]*?\*\/|(?<!:)\/\/.*$/gm, '');
