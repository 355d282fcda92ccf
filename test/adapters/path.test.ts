import { path } from '../../src/adapters/path';

test('a value cannot leave its place in a path', () => {
  expect(path`/rest/api/3/issue/${'../../admin?x=1#y'}/properties/${'a b'}`).toBe(
    '/rest/api/3/issue/..%2F..%2Fadmin%3Fx%3D1%23y/properties/a%20b',
  );
});

test('half a pair, as Jira may have cut it, does not break the path', () => {
  expect(path`/pages?title=${'503 \ud83d'}`).toBe('/pages?title=503%20%EF%BF%BD');
});
