import { createProduct, type Product } from '../core/product';
import type { Site } from '../site';
import { answerError } from './errors';
import type { ConfluenceParts } from './parts';
import { labelOperations } from './routes/label';
import { pageOperations } from './routes/page';
import { pagePropertyOperations } from './routes/page-property';
import { pageTreeOperations } from './routes/page-tree';
import { pageVersionOperations } from './routes/page-version';
import { pageListOperations } from './routes/pages';
import { spaceOperations } from './routes/space';
import { userOperations } from './routes/user';
import { createConfluenceStore, type ConfluenceStore } from './store';

export type Confluence = Product & { readonly store: ConfluenceStore };

const RESOURCES = [
  pageOperations,
  pageListOperations,
  pagePropertyOperations,
  pageTreeOperations,
  pageVersionOperations,
  labelOperations,
  spaceOperations,
  userOperations,
];

/** The sandbox's Confluence: an empty site; `sandbox/seed` fills it. */
export function createConfluence(site: Site): Confluence {
  const store = createConfluenceStore();
  const parts: ConfluenceParts = { site, store };
  const operations = RESOURCES.flatMap((operationsOf) => operationsOf(parts));
  return { ...createProduct({ name: 'confluence', operations, onError: answerError }), store };
}
