import type { Page } from '../../sandbox/confluence/entities';
import type { Sandbox } from '../../sandbox/sandbox';
import type { Document } from '../../src/document/adf';
import { timelineRows } from './document-text';

/** A page and the pages below it, in the order of the page tree. */
export function withPagesBelow({ confluence }: Sandbox, pageId: string): readonly Page[] {
  const isHere = ({ status }: Page) => status === 'current';
  const below = confluence.store.pages.filter((page) => page.parentId === pageId && isHere(page));
  const page = confluence.store.pages.get(pageId);
  return [...(page && isHere(page) ? [page] : []), ...[...below].sort((a, b) => a.position - b.position)];
}

export const documentOf = ({ versions }: Page): Document => JSON.parse(versions.at(-1)?.document ?? 'null') as Document;

/** The texts of every timeline entry on some pages, in their order, with each run of white space as one space. */
export const entriesOn = (pages: readonly Page[]): readonly string[] =>
  pages.flatMap((page) => timelineRows(documentOf(page)).map(({ text }) => oneSpaced(text)));

export const oneSpaced = (text: string): string => text.replace(/\s+/g, ' ').trim();
