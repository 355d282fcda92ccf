import { createCollection, type Collection } from '../core/collection';
import type { Label, Page, PageProperty, PageVersion, Space } from './entities';

export type ConfluenceStore = {
  readonly spaces: Collection<Space>;
  readonly pages: Collection<Page>;
  readonly labels: Collection<Label>;
  readonly properties: Collection<PageProperty>;
};

export const createConfluenceStore = (): ConfluenceStore => ({
  spaces: createCollection<Space>(),
  pages: createCollection<Page>(),
  labels: createCollection<Label>(),
  properties: createCollection<PageProperty>(),
});

/** The version that is shown; its `document` is the page's text. */
export function latestVersion({ id, versions }: Page): PageVersion {
  const latest = versions.at(-1);
  if (!latest) throw new Error(`Page ${id} has no version.`);
  return latest;
}
