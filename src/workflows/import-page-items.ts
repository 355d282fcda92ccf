import type { Ports } from '../ports';
import { FailureError } from '../shared/failure-error';
import type { AddedActionItem } from '../shared/views';
import {
  addItems,
  askBeside,
  refuseTooMany,
  type AddedItems,
  type AddInput,
  type EnteredItem,
} from './add-action-items';
import { confirmPage } from './confirm-page';
import { notConnected } from './draft-postmortem';
import { findPostmortemAt, type PostmortemPlace } from './find-postmortem-at';
import { NO_KEY, onceByPageItem } from './once-by-page-item';

export type ImportInput = Omit<AddInput, 'items'> &
  PostmortemPlace & {
    /** As the person confirmed them, each with the one on the page that it was made of. */
    readonly items: readonly (Omit<EnteredItem, 'source'> & { readonly nodeId: string })[];
    readonly confluenceConnected: boolean;
  };

/**
 * As `addActionItems`, for what people wrote on the postmortem's page. What has a ticket by now is answered with that one,
 * without its key where the person may not see it.
 * @throws FailureError as `findPageItems` does; `try-later` while another try at the same page may still be at it.
 */
export async function importPageItems(ports: Ports, input: ImportInput): Promise<AddedItems> {
  refuseTooMany(input.items);
  const nodeIds = input.items.map(({ nodeId }) => nodeId);
  if (new Set(nodeIds).size < nodeIds.length)
    throw new FailureError('invalid', 'One action item of the page was sent twice. Look for them on the page again.');
  if (!input.confluenceConnected) throw notConnected();
  const asked = askBeside(ports, input);
  const { incident, postmortem } = await findPostmortemAt(ports, input);
  const page = await confirmPage(ports, incident.id, postmortem.pageId);

  const items = input.items.map(({ nodeId, ...item }) => ({
    ...item,
    id: nodeId,
    source: { pageId: page.id, nodeId },
  }));
  const once = (sound: Parameters<typeof onceByPageItem>[3]) => onceByPageItem(ports, incident, page.id, sound);
  const added = await addItems(ports, incident, { ...input, items }, { asked, once });
  return {
    items: added.items.map((item, index): AddedActionItem => ({
      ...withoutHiddenKey(item),
      id: input.items[index]?.id ?? item.id,
    })),
  };
}

function withoutHiddenKey({ key, ...item }: AddedActionItem): AddedActionItem {
  return key === undefined || key === NO_KEY ? item : { ...item, key };
}
