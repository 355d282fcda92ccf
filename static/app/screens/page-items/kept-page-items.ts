import { isRow } from '../../components/action-form/is-row';
import { isOpenGoOrNull } from '../../components/action-form/open-go';
import type { TargetChoice } from '../../components/action-form/use-target';
import { keptText } from '../../kept-text';
import { isRecord, isText, isTextOrNull, parseKept } from '../../parse-kept';
import type { OpenPageGo } from './make-goes';
import type { KeptRow } from './page-rows';

const VERSION = 1;
const kept = keptText('page-items');

/** What was changed in the dialog, by the ids that the items have on the page. */
export type KeptItems = TargetChoice & {
  readonly rows: Readonly<Record<string, KeptRow>>;
  readonly openGo: OpenPageGo | null;
};

/** What was changed before the dialog was closed; null when there is nothing, or nothing readable. */
export function readKeptItems(pageId: string): KeptItems | null {
  const text = kept.read(pageId);
  const value = text === null ? null : parseKept(text);
  return isRecord(value) && value['v'] === VERSION && isKept(value['items']) ? value['items'] : null;
}

/**
 * Keeps what is changed until the tab is closed; forgets it when nothing is. An incident has one page, and what was written
 * on another one is about other items.
 */
export function keepItems(pageId: string, items: KeptItems): void {
  const isAsRead = Object.keys(items.rows).length === 0 && items.projectId === null && items.issueTypeId === null;
  if (isAsRead) kept.forget(pageId);
  else kept.keep(pageId, JSON.stringify({ v: VERSION, items }));
}

const isKeptRow = (value: unknown): value is KeptRow =>
  isRecord(value) && isRow(value['row']) && typeof value['isTicked'] === 'boolean';

const isOpenPageGo = (value: unknown): value is OpenPageGo | null =>
  isOpenGoOrNull(value) &&
  (value === null || ('itemIds' in value && Array.isArray(value.itemIds) && value.itemIds.every(isText)));

const isKept = (value: unknown): value is KeptItems =>
  isRecord(value) &&
  isRecord(value['rows']) &&
  Object.values(value['rows']).every(isKeptRow) &&
  isTextOrNull(value['projectId']) &&
  isTextOrNull(value['issueTypeId']) &&
  isOpenPageGo(value['openGo']);
