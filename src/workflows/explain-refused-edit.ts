import type { EditRights, MadeTicket, Ports } from '../ports';
import { FailureError } from '../shared/failure-error';
import { refusedOwner } from './refused-owner';

type RefusedEdit = {
  readonly ticket: MadeTicket & { readonly statusName: string };
  /** What the person wanted, as the end of “Ask somebody to …”. */
  readonly purpose: string;
  /** What was to be set; nothing where only our mark was to be written. */
  readonly wanted?: { readonly ownerAccountId: string | null; readonly dueDate: string | null };
};

/**
 * Jira answers an edit that it refuses as if the field were not there, whatever the reason is. So the reason is asked for
 * afterwards, as the person, and said in words that tell what to do. A failure that is no refusal stays as it is, and so
 * does a refusal for which no reason is found.
 */
export async function explainRefusedEdit(
  ports: Pick<Ports, 'tickets' | 'targets' | 'log'>,
  refusal: unknown,
  edit: RefusedEdit,
): Promise<unknown> {
  if (!(refusal instanceof FailureError) || (refusal.code !== 'invalid' && refusal.code !== 'forbidden'))
    return refusal;
  try {
    return (await findReason(ports, edit)) ?? refusal;
  } catch (error) {
    ports.log('refusal.reason', error);
    return refusal;
  }
}

async function findReason(
  ports: Pick<Ports, 'tickets' | 'targets' | 'log'>,
  { ticket: { ticketId, key, statusName }, purpose, wanted }: RefusedEdit,
): Promise<FailureError | null> {
  const ownerAccountId = wanted?.ownerAccountId ?? null;
  const [rights, mayOwn] = await Promise.all([
    ports.tickets.readEditRights(ticketId),
    ownerAccountId === null ? true : ports.targets.mayOwn(key, ownerAccountId),
  ]);
  if (!rights.mayEdit)
    return new FailureError(
      'forbidden',
      `You may not edit ${key}. Ask somebody who may to ${purpose}, or ask a Jira admin for the right to edit issues there.`,
    );
  if (rights.fields.length === 0)
    return new FailureError(
      'forbidden',
      `${key} is in status “${statusName}”, in which Jira allows no edits. Move it to another status to ${purpose}, or ask a Jira admin to allow edits in this one.`,
    );
  const closed = [
    wanted?.dueDate ? closedDueDate(key, rights) : null,
    ownerAccountId === null ? null : closedAssignee(key, rights),
  ].filter((sentence) => sentence !== null);
  const unfit =
    ownerAccountId === null || mayOwn
      ? []
      : [
          await refusedOwner(
            ports,
            ownerAccountId,
            projectKeyOf(key),
            'ask a Jira admin to let them be assigned there',
          ),
        ];
  const sentences = [...closed, ...unfit];
  return sentences.length === 0
    ? null
    : new FailureError(closed.length > 0 ? 'forbidden' : 'invalid', sentences.join(' '));
}

function closedDueDate(key: string, { fields, maySchedule }: EditRights): string | null {
  if (fields.includes('duedate')) return null;
  return maySchedule
    ? `${key} has no due date field that can be edited. Ask a Jira admin to put “Due date” on the edit screen of its type, or put the date into its text.`
    : `You may not set the due date of ${key}. Ask somebody who may, or ask a Jira admin for the right to schedule issues there.`;
}

function closedAssignee(key: string, { fields, mayAssign }: EditRights): string | null {
  if (fields.includes('assignee')) return null;
  return mayAssign
    ? `${key} has no assignee field that can be edited. Ask a Jira admin to put “Assignee” on the edit screen of its type.`
    : `You may not assign ${key}. Ask somebody who may, or ask a Jira admin for the right to assign issues there.`;
}

const projectKeyOf = (ticketKey: string): string => ticketKey.slice(0, ticketKey.lastIndexOf('-'));
