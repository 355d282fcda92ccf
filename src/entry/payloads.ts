import { z } from 'zod';
import { settingsSchema } from '../adapters/storage/settings-schema';
import { ACTION_TYPES } from '../domain/action-item';
import { FACTOR_KINDS } from '../domain/analysis';
import { ENTRY_KINDS } from '../domain/entry-kind';
import { MAX_NODE_ID_LENGTH } from '../domain/page-item';
import { REVIEW_STATES } from '../domain/postmortem-state';
import { toInstant } from '../domain/time';

/** What screens may send. Texts are checked by the domain, so that the form and the server say the same. */
const productId = z.string().regex(/^\d+$/, 'an id is digits only');
/** Ids made in the browser become parts of storage keys. */
const ownId = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, 'an id is up to 64 letters, digits, dots or dashes');

const instant = z.string().refine((value) => toInstant(value) !== null, 'a time looks like 2021-06-22T08:29:00Z');
const time = instant.nullable().optional();

const entryIds = z.array(z.string().max(200)).max(20_000).optional();

const kind = z.enum(ENTRY_KINDS).nullable();
const entryText = z.string().max(20_000);
const entryEdit = z.object({
  id: z.string().max(200),
  at: instant.optional(),
  text: entryText.optional(),
  kind: kind.optional(),
});
const newEntry = z.object({
  id: ownId,
  at: instant,
  text: entryText,
  kind,
  transcript: z.object({ fileName: z.string().max(255).nullable() }).optional(),
});

export const nothing = z.object({});

export const createPayload = z.object({
  title: z.string().max(2_000).optional(),
  severity: z
    .union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)])
    .nullable()
    .optional(),
  keyTimes: z
    .object({ impactStart: time, detected: time, acknowledged: time, mitigated: time, resolved: time })
    .optional(),
  nearMiss: z.boolean().optional(),
  timeline: z
    .object({
      ticked: entryIds,
      unticked: entryIds,
      edited: z.array(entryEdit).optional(),
      added: z.array(newEntry).optional(),
    })
    .optional(),
  spaceId: productId.optional(),
  parentId: productId.nullable().optional(),
  templateId: z.string().max(64).optional(),
  startOver: z.literal(true).optional(),
});

export const reasonPayload = z.object({ reason: z.string().max(5_000).nullable() });

export const statePayload = z.object({ state: z.enum(REVIEW_STATES) });

export const searchParentsPayload = z.object({ spaceId: productId, query: z.string().max(255) });

export const searchOwnersPayload = z.object({ query: z.string().max(255), projectId: productId.optional() });

export const actionFormPayload = z.object({ projectId: productId.optional(), issueTypeId: productId.optional() });

const enteredItem = z.object({
  id: ownId,
  summary: z.string().max(5_000).default(''),
  ownerAccountId: z.string().max(128).default(''),
  dueDate: z.string().max(32).default(''),
  type: z.union([z.enum(ACTION_TYPES), z.literal('')]).default(''),
  factorId: ownId.optional(),
});

export const addPayload = z.object({
  batchId: ownId,
  items: z.array(enteredItem),
  projectId: productId.optional(),
  issueTypeId: productId.optional(),
});

/** Which page it is of stands nowhere in it: the incident's record says that. */
export const importPayload = addPayload.extend({
  items: z.array(enteredItem.extend({ nodeId: z.string().min(1).max(MAX_NODE_ID_LENGTH) })),
});

export const attachPayload = z.object({ ticket: z.string().max(2_000), type: z.enum(ACTION_TYPES) });

export const completePayload = z.object({
  ticketId: productId,
  ownerAccountId: z.string().max(128).optional(),
  dueDate: z.string().max(32).optional(),
});

export const searchPayload = z.object({ query: z.string().max(255) });

export const invitePayload = z.object({ accountIds: z.array(z.string().min(1).max(128)).min(1).max(50) });
/** More than can be stored, so that what is too long is said in a sentence about it. */
const typed = z.string().max(100_000);
export const saveAnalysisPayload = z.object({
  version: z.int().min(0),
  analysis: z.object({
    trigger: typed,
    factors: z
      .array(z.object({ id: ownId, text: typed, kind: z.enum(FACTOR_KINDS), theme: typed.nullable() }))
      .max(1_000),
    whys: z
      .array(z.object({ id: ownId, parentId: ownId.nullable(), text: typed, factorId: ownId.nullable() }))
      .max(1_000),
  }),
});

export const setFactorPayload = z.object({ ticketId: productId, factorId: ownId.nullable() });

export const projectPayload = z.object({ projectId: productId });

export const practicePayload = z.object({ projectId: productId.nullable() });

export const showPanelPayload = z.object({ projectId: productId.nullable(), isShown: z.boolean() });

export const saveSettingsPayload = z.object({ version: z.int().min(0), settings: settingsSchema });
