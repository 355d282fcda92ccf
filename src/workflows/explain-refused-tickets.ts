import type { NewActionItem } from '../domain/action-item';
import type { Ports, TicketOutcome } from '../ports';
import type { AddedActionItem } from '../shared/views';
import { refusedOwner } from './refused-owner';

export type TicketFailure = Pick<AddedActionItem, 'error' | 'isOwnerRefused'>;

/** An owner who cannot be assigned there in our own words; every other reason in Jira's, which say more. */
export async function explainRefusedTickets(
  ports: Pick<Ports, 'targets' | 'log'>,
  wanted: readonly NewActionItem[],
  outcomes: readonly TicketOutcome[],
  projectId: string,
): Promise<ReadonlyMap<string, TicketFailure>> {
  const failed = wanted.flatMap((item, index) => {
    const outcome = outcomes[index];
    return outcome && !outcome.ok ? [{ item, outcome }] : [];
  });
  const refused = failed.filter(({ outcome }) => outcome.isOwnerRefused).map(({ item }) => item.ownerAccountId);
  const accountIds = [...new Set(refused)];
  const sentences = await Promise.all(
    accountIds.map((accountId) => refusedOwner(ports, accountId, projectId, 'another project')),
  );
  return new Map(
    failed.map(({ item, outcome: { isOwnerRefused, reasons } }) => {
      const ofOwner = isOwnerRefused ? (sentences[accountIds.indexOf(item.ownerAccountId)] ?? '') : '';
      const error = [ofOwner, ...reasons].join(' ').trim();
      return [item.id, isOwnerRefused ? { error, isOwnerRefused } : { error }];
    }),
  );
}
