import { mentionNames } from '../document/mention-names';
import { readPageItems } from '../document/page-items/read-page-items';
import { isLike } from '../domain/like-summary';
import { MAX_PROPOSED_ITEMS, type PageItem } from '../domain/page-item';
import type { SettingsParts } from '../domain/settings';
import { templatesOf } from '../domain/templates';
import type { FoundTicket, Ports } from '../ports';
import type { PageItemsView, ProposedItem } from '../shared/page-items-view';
import type { OwnerChoice } from '../shared/views';
import { adoptStrays } from './adopt-strays';
import { confirmPage } from './confirm-page';
import { notConnected } from './draft-postmortem';
import { findPostmortemAt, type PostmortemPlace } from './find-postmortem-at';
import { projectDay } from './project-day';
import { readPageTickets, type PageTickets } from './read-page-tickets';
import { readSettings } from './read-settings';

export type FindInput = PostmortemPlace & { readonly confluenceConnected: boolean };

type Needs = Pick<Ports, 'incidents' | 'pages' | 'tickets' | 'people' | 'storage' | 'settings' | 'time'>;

/**
 * What people wrote on the postmortem's page as action items: those that have a ticket, and the others with their owners as
 * Jira names them now. Everything is read as the person.
 * @throws FailureError `confluence-not-connected`, `not-found` (no postmortem yet; page or incident gone or not visible) or
 * `conflict` (record, page and place do not agree, or the record is unreadable).
 */
export async function findPageItems(
  ports: Needs,
  { confluenceConnected, ...place }: FindInput,
): Promise<PageItemsView> {
  if (!confluenceConnected) throw notConnected();
  const { incident, postmortem } = await findPostmortemAt(ports, place);
  const [page, made, { settings }] = await Promise.all([
    confirmPage(ports, incident.id, postmortem.pageId),
    readPageTickets(ports, incident, postmortem.pageId),
    readSettings(ports, incident.project.id),
  ]);
  const reading = { today: projectDay(ports, settings), headings: actionHeadings(settings) };
  const { items, isWhole } = readPageItems(page.document, reading);

  const sorted = items.map((item) => ({ item, ticket: ticketOf(item, made) }));
  const without = sorted.flatMap(({ item, ticket }) => (ticket === undefined ? [item] : []));
  const fresh = without.slice(0, MAX_PROPOSED_ITEMS);
  const taken = new Set(sorted.flatMap(({ ticket }) => ticket?.ticketId ?? []));
  const free = made.tickets.filter(({ ticketId }) => !taken.has(ticketId));
  const [owners] = await Promise.all([readOwners(ports, fresh), adoptStrays(ports, incident, page.id, made)]);
  const names = mentionNames(page.document);
  return {
    page: { id: page.id, title: page.title },
    proposed: fresh.map((item) => propose(item, { owners, names, free })),
    known: sorted.flatMap(({ item: { nodeId, summary }, ticket }) =>
      ticket === undefined ? [] : [{ nodeId, summary, key: ticket?.key ?? null }],
    ),
    isWhole: isWhole && fresh.length === without.length,
  };
}

/** What the templates of the project call the section for action items. */
const actionHeadings = ({ templates }: SettingsParts): readonly string[] => [
  ...new Set(
    templatesOf(templates).flatMap(({ sections }) =>
      sections.flatMap(({ fill, heading }) => (fill === 'action-items' ? [heading] : [])),
    ),
  ),
];

/** null: it has one that the person may not see. undefined: none. */
function ticketOf(
  { nodeId, ticketKeys }: PageItem,
  { tickets, byNode, hiddenByNode }: PageTickets,
): FoundTicket | null | undefined {
  const named = () => tickets.find(({ key }) => ticketKeys.includes(key));
  return byNode.get(nodeId) ?? (hiddenByNode.has(nodeId) ? null : named());
}

type Known = {
  readonly owners: ReadonlyMap<string, OwnerChoice>;
  readonly names: ReadonlyMap<string, string>;
  /** Action tickets that no item on the page was found for. */
  readonly free: readonly FoundTicket[];
};

function propose({ ownerAccountId, ...item }: PageItem, { owners, names, free }: Known): ProposedItem {
  const owner = owners.get(ownerAccountId ?? '') ?? null;
  return {
    ...item,
    owner,
    ownerText: owner === null ? (item.ownerText ?? names.get(ownerAccountId ?? '') ?? null) : item.ownerText,
    likeKey: free.find(({ summary }) => isLike(summary, item.summary))?.key ?? null,
  };
}

/** Who is mentioned as an owner and can be one: not an app, not deactivated, and known to Jira. */
async function readOwners(
  { people }: Pick<Ports, 'people'>,
  items: readonly PageItem[],
): Promise<ReadonlyMap<string, OwnerChoice>> {
  const found = await people.readPeople(items.flatMap(({ ownerAccountId }) => ownerAccountId ?? []));
  return new Map(
    found.flatMap(({ accountId, displayName, mayBeInvited }) =>
      mayBeInvited ? [[accountId, { accountId, displayName }]] : [],
    ),
  );
}
