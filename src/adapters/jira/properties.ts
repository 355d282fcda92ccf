import { z } from 'zod';
import { ACTION_TYPES } from '../../domain/action-item';
import { FACTOR_KINDS } from '../../domain/analysis';
import { POSTMORTEM_STATES } from '../../domain/record';

/** Our properties on issues. Anyone who may edit an issue can write them, so each is read by its schema. */
const id = z.string().regex(/^\d+$/);
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

const keyTime = z
  .object({
    at: z.iso.datetime(),
    source: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('field'), fieldName: z.string() }),
      z.object({ kind: z.literal('status'), statusName: z.string() }),
      z.object({ kind: z.literal('created') }),
      z.object({ kind: z.literal('response'), commentId: z.string() }),
      z.object({ kind: z.literal('comment'), commentId: z.string() }),
      z.object({ kind: z.literal('edited') }),
    ]),
  })
  .nullable();

export const keyTimesSchema = z.object({
  impactStart: keyTime,
  detected: keyTime,
  acknowledged: keyTime,
  mitigated: keyTime,
  resolved: keyTime,
});

export const severitySchema = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]).nullable();

const count = z.int().min(0);
const [technical, process, communication, documentation] = FACTOR_KINDS;
const factorTotals = z.object({
  kinds: z.object({ [technical]: count, [process]: count, [communication]: count, [documentation]: count }),
  themes: z.array(z.string()),
});

export const relatedSchema = z.array(z.object({ id, reasons: z.array(z.string()) }));

const postmortemRecord = z.object({
  v: z.literal(1),
  pageId: id,
  spaceId: id,
  state: z.enum(POSTMORTEM_STATES).exclude(['not-required']),
  stateSetBy: z.enum(['person', 'app']),
  severity: severitySchema,
  // Earlier versions knew neither near misses nor related incidents.
  isNearMiss: z.boolean().default(false),
  keyTimes: keyTimesSchema,
  related: relatedSchema.default([]),
  factors: factorTotals.optional(),
});
const notRequiredRecord = z.object({
  v: z.literal(1),
  state: z.literal('not-required'),
  stateSetBy: z.literal('person'),
  reason: z.string(),
});
export const recordSchema = z.union([postmortemRecord, notRequiredRecord]);

export const completionSchema = z
  .object({
    v: z.literal(1),
    ticketIds: z.array(id),
    done: z.int().min(0),
    open: z.int().min(0),
    wontDo: z.int().min(0),
    openDue: z.array(date).optional(),
    nextDue: date.nullable(),
    unread: z.object({ count, since: z.record(id, date) }).optional(),
  })
  // Earlier versions wrote the first due date alone; the next one who sees the tickets completes it.
  .transform(({ openDue, ...rest }) => ({
    ...rest,
    openDue: openDue ?? (rest.nextDue === null ? [] : [rest.nextDue]),
  }));

export const markerSchema = z.object({
  v: z.literal(1),
  incidentId: id,
  itemId: z.string(),
  batchId: z.string(),
  type: z.enum(ACTION_TYPES),
  firstDue: date.nullable(),
  factorId: z.string().optional(),
  source: z.object({ pageId: id, nodeId: z.string() }).optional(),
  wontDo: z
    .object({
      id: z.string(),
      reason: z.string(),
      on: date,
      fromStatusId: id.nullable(),
      keptByApp: z.boolean(),
    })
    .optional(),
});
