import { MAX_ITEMS_AT_ONCE } from '../../../../src/domain/action-item';
import type { ImportPageItemsInput } from '../../../../src/shared/contract';
import type { OpenGo } from '../../components/action-form/open-go';

export type ImportItem = ImportPageItemsInput['items'][number];
export type ImportTarget = Pick<ImportPageItemsInput, 'projectId' | 'issueTypeId'>;

/** A go whose end is not known, and which items it was about. */
export type OpenPageGo = OpenGo & { readonly itemIds: readonly string[] };

/** What of a go tells it from another one. */
export const askedOf = ({ items, projectId, issueTypeId }: Omit<ImportPageItemsInput, 'batchId'>): string =>
  JSON.stringify({ items, projectId, issueTypeId });

/**
 * The goes that make tickets of all items, one after another, each as large as the app takes. A go whose end is not known
 * comes first; asked for the same it keeps its batch id, so that no ticket is made twice.
 */
export function makeGoes(
  items: readonly ImportItem[],
  target: ImportTarget,
  openGo: OpenPageGo | null,
): readonly ImportPageItemsInput[] {
  const isOpen = ({ id }: ImportItem) => openGo?.itemIds.includes(id) ?? false;
  const again = items.filter(isOpen);
  const isSame = openGo !== null && askedOf({ ...target, items: again }) === openGo.asked;
  const parts = isSame ? [again, ...split(items.filter((item) => !isOpen(item)))] : split(items);
  return parts.map((part, at) => ({
    ...target,
    batchId: isSame && at === 0 ? openGo.batchId : crypto.randomUUID(),
    items: part,
  }));
}

const split = (items: readonly ImportItem[]): readonly (readonly ImportItem[])[] =>
  Array.from({ length: Math.ceil(items.length / MAX_ITEMS_AT_ONCE) }, (_, at) =>
    items.slice(at * MAX_ITEMS_AT_ONCE, (at + 1) * MAX_ITEMS_AT_ONCE),
  );
