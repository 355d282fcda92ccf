import { readExportPlace } from '../../src/entry/read-export-place';

const config = { incidentId: '10003' };
const content = { id: 77 };

describe('what an export function is told', () => {
  it.each([
    ['in the extension', { context: { extension: { config, content } } }],
    ['beside the extension', { context: { content }, extensionPayload: { config } }],
    ['in the context alone', { context: { content, config } }],
  ])('is read where it stands: %s', (_, payload) => {
    expect(readExportPlace(payload)).toEqual({ incidentId: '10003', pageId: '77', siteUrl: null });
  });

  it.each([
    [null],
    [{}],
    [{ context: { extension: { config } } }],
    [{ context: { content, config: { incidentId: 'x' } } }],
  ])('is nothing where page or incident is missing: %j', (payload) => {
    expect(readExportPlace(payload)).toBeNull();
  });
});
