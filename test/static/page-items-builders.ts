import { screen, within } from '@testing-library/react';
import type { ImportPageItemsInput } from '../../src/shared/contract';
import { succeeded } from '../../src/shared/outcome';
import type { PageItemsView, ProposedItem } from '../../src/shared/page-items-view';
import type { AddedActionItem } from '../../src/shared/views';
import { PageItems } from '../../static/app/screens/page-items/page-items';
import { host } from '../support/bridge';
import { renderScreen } from './render-screen';

export const ROBIN = { accountId: 'robin', displayName: 'Robin Responder' };

/** Complete, unless it is changed. */
export const proposedItem = (change: Partial<ProposedItem> = {}): ProposedItem => ({
  nodeId: 'node-1',
  form: 'table',
  heading: 'Action items',
  summary: 'Alert on queue age',
  owner: ROBIN,
  ownerText: null,
  dueDate: '2026-04-01',
  dueText: null,
  type: 'detect',
  isDone: false,
  likeKey: null,
  ticketKeys: [],
  ...change,
});

/** `count` complete items, numbered from 1. */
export const proposedItems = (count: number): readonly ProposedItem[] =>
  Array.from({ length: count }, (_, at) => proposedItem({ nodeId: `node-${at + 1}`, summary: `Change ${at + 1}` }));

export const pageItemsView = (change: Partial<PageItemsView> = {}): PageItemsView => ({
  page: { id: '300', title: 'Postmortem INC-1' },
  proposed: [proposedItem()],
  known: [],
  isWhole: true,
  ...change,
});

/** Opens the dialog on a page with these items. */
export function openOn(proposed: readonly ProposedItem[], change: Partial<PageItemsView> = {}) {
  host.answer('findPageItems', () => succeeded(pageItemsView({ proposed, ...change })));
  return renderScreen(PageItems);
}

const isImport = (payload: unknown): payload is ImportPageItemsInput =>
  typeof payload === 'object' && payload !== null && 'batchId' in payload && 'items' in payload;

/** What was asked for, one go each. */
export const sentGoes = (): readonly ImportPageItemsInput[] => host.payloadsOf('importPageItems').filter(isImport);

/** What the app answers to a go. */
export const answerGo =
  (answerOf: (item: ImportPageItemsInput['items'][number]) => Omit<AddedActionItem, 'id'>) => (payload: unknown) =>
    succeeded({ items: isImport(payload) ? payload.items.map((item) => ({ id: item.id, ...answerOf(item) })) : [] });

/** Every item becomes a ticket: `INC-` and the number in its summary, else 1. */
export const answerMade = answerGo(({ summary }) => ({
  ok: true,
  key: `INC-${/\d+/.exec(summary)?.[0] ?? '1'}`,
  notes: [],
}));

export const tick = (name: string | RegExp) => screen.getByRole('checkbox', { name });
export const createButton = () => screen.getByRole('button', { name: /^Create (\d+ )?tickets?$/ });
export const fieldsOf = (name: string) => within(screen.getByRole('group', { name: `Action item: ${name}` }));
