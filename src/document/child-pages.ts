import type { Node } from './adf';

/** Confluence's own macro that lists the pages below the page it stands on, in the order of the page tree. */
export const childPages = (): Node => ({
  type: 'extension',
  attrs: {
    layout: 'default',
    extensionType: 'com.atlassian.confluence.macro.core',
    extensionKey: 'children',
    parameters: { macroParams: {}, macroMetadata: { schemaVersion: { value: '2' }, title: 'Child pages' } },
  },
});
