import { z } from 'zod';
import { COMPLETION_KEY, MARKER_KEY } from '../../domain/record';
import { actionItemState } from '../../domain/ticket-state';
import type { FoundTicket } from '../../ports';
import { readStored } from '../stored';
import { completionSchema, markerSchema } from './properties';
import { statusSchema } from './wire';

/** What is asked of Jira of each action ticket. */
export const TICKET_FIELDS = ['summary', 'status', 'resolution', 'assignee', 'duedate'];

export const ticketSchema = z.object({
  id: z.string(),
  key: z.string(),
  properties: z.record(z.string(), z.unknown()).default({}),
  fields: z.object({
    summary: z.string(),
    status: statusSchema,
    resolution: z.object({ name: z.string() }).nullish(),
    assignee: z
      .object({ accountId: z.string(), displayName: z.string().default('Unknown'), active: z.boolean().default(true) })
      .nullish(),
    duedate: z.string().nullish(),
  }),
});

/** An action ticket as Jira tells of it. Where it has no due date, the one that its marker keeps counts. */
export function toTicket({ id, key, properties, fields }: z.output<typeof ticketSchema>): FoundTicket {
  const marker = readStored(markerSchema, properties[MARKER_KEY]);
  const mark = marker.kind === 'value' ? marker.value : null;
  const firstDue = mark?.firstDue ?? null;
  const state = actionItemState(fields.status, fields.resolution?.name ?? null, mark?.wontDo);
  const kept = fields.duedate ? null : firstDue;
  return {
    ticketId: id,
    key,
    summary: fields.summary,
    owner: fields.assignee ?? null,
    dueDate: fields.duedate ?? kept,
    dueDateKeptByApp: kept !== null,
    firstDue,
    type: mark?.type ?? null,
    factorId: mark?.factorId ?? null,
    state,
    statusName: fields.status.name,
    statusId: fields.status.id,
    wontDo: state === 'wont-do' && mark?.wontDo ? { reason: mark.wontDo.reason, on: mark.wontDo.on } : null,
    marker,
    completion: readStored(completionSchema, properties[COMPLETION_KEY]),
  };
}
