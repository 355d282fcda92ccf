import type { Person } from '../core/people';
import type { Site } from '../site';
import type { ConfluenceStore } from './store';

/** What every operation of the sandbox's Confluence works on. */
export type ConfluenceParts = { readonly site: Site; readonly store: ConfluenceStore };

/** Who looks at what: every answer is made for one person. */
export type View = { readonly confluence: ConfluenceParts; readonly viewer: Person };
