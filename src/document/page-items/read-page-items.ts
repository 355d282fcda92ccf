import { MAX_PAGE_ITEMS, type PageItem } from '../../domain/page-item';
import type { CalendarDate } from '../../domain/time';
import { isAppMacro } from '../macro';
import type { FoundItem, Reading, Scope } from './found-item';
import { isActionHeading } from './headings';
import { attrsOf, contentOf, isObject, MAX_DEPTH, stringOf, typeOf, type Json } from './json';
import { nameItems } from './name-items';
import { readInline } from './read-inline';
import { isList, readList } from './read-list';
import { readTable } from './read-table';
import { readTasks } from './read-tasks';
import { saidOf, withoutMarks } from './read-words';

export type PageItems = {
  /** In the order of the page; at most `MAX_PAGE_ITEMS`. */
  readonly items: readonly PageItem[];
  /** false: the page has more. */
  readonly isWhole: boolean;
};

/**
 * The action items that people wrote on a page: rows of tables of action items, tasks, and lists under an action heading.
 * What it does not know it leaves out; it never throws.
 * @param document the ADF of the page as Confluence gave it, parsed; any JSON.
 */
export function readPageItems(
  document: unknown,
  { today, headings }: { readonly today: CalendarDate; readonly headings: readonly string[] },
): PageItems {
  const blocks = isObject(document) ? contentOf(document) : [];
  const found: FoundItem[] = [];
  for (const item of readBlocks(blocks, { heading: null, actionLevel: null }, { today, headings }, 0)) {
    if (found.length === MAX_PAGE_ITEMS) return { items: nameItems(found), isWhole: false };
    found.push(item);
  }
  return { items: nameItems(found), isWhole: true };
}

/** What holds blocks. A heading in it holds no further than its end. */
const CONTAINERS = new Set([
  ...['layoutSection', 'layoutColumn', 'expand', 'nestedExpand', 'panel', 'blockquote'],
  ...['bodiedExtension', 'bodiedSyncBlock', 'multiBodiedExtension', 'extensionFrame', 'listItem'],
]);

function* readBlocks(blocks: readonly Json[], scope: Scope, reading: Reading, depth: number): Generator<FoundItem> {
  if (depth > MAX_DEPTH) return;
  const readInside = (content: readonly Json[], inner: Scope) => readBlocks(content, inner, reading, depth + 1);
  for (const block of blocks) {
    const type = typeOf(block);
    if (type === 'heading') enterHeading(block, scope, reading);
    else if (type === 'taskList') yield* readTasks(block, scope, reading);
    else if (type === 'table')
      yield* readTable(block, scope, reading, (content) => readInside(content, { ...scope, actionLevel: null }));
    else if (isList(block) && scope.actionLevel !== null) yield* readList(block, scope, reading);
    else if (isList(block) || (CONTAINERS.has(type) && !isAppMacro(block)))
      yield* readInside(contentOf(block), insideOf(block, scope, reading));
  }
}

/** Below every heading, for the title of an expand. */
const LOWEST = 7;

function enterHeading(block: Json, scope: Scope, { headings }: Reading): void {
  const level = attrsOf(block)['level'];
  enter(withoutMarks(readInline([block]).text), typeof level === 'number' ? level : LOWEST - 1, scope, headings);
}

function enter(words: string, level: number, scope: Scope, headings: readonly string[]): void {
  if (words === '') return;
  if (scope.actionLevel !== null && level <= scope.actionLevel) scope.actionLevel = null;
  if (isActionHeading(words, headings)) scope.actionLevel ??= level;
  scope.heading = saidOf(words);
}

/** The title of an expand is a heading for what is in it. */
function insideOf(block: Json, scope: Scope, { headings }: Reading): Scope {
  const inner = { ...scope };
  if (/expand/i.test(typeOf(block))) enter(stringOf(attrsOf(block)['title']).trim(), LOWEST, inner, headings);
  return inner;
}
