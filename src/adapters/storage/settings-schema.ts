import { z } from 'zod';
import { LEADS } from '../../domain/follow-up/escalation';
import { NAME_POLICIES, REMINDER_CHANNELS, type Settings } from '../../domain/settings';
import { SECTION_FILLS } from '../../domain/template';
import { WEEKDAYS } from '../../domain/work-calendar';

const reference = z.object({ id: z.string().min(1).max(255), name: z.string().max(500) });
const references = z.array(reference).max(200);
const level = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
/** Their ranges are the domain's. */
const days = z.int().min(-1_000_000).max(1_000_000);
const templateId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/, 'an id is up to 64 letters, digits or dashes');

const section = z.object({
  id: templateId,
  heading: z.string().max(10_000),
  prompt: z.string().max(20_000),
  fill: z.enum(SECTION_FILLS).nullable(),
});

/** Settings as they are stored and as a form sends them. Texts are checked by the domain, so both say the same. */
export const settingsSchema: z.ZodType<Settings> = z.strictObject({
  incidentTypes: references.exactOptional(),
  statuses: z
    .object({ acknowledged: references, mitigated: references, resolved: references, cancelled: references })
    .exactOptional(),
  fields: z
    .strictObject({
      impactStart: reference.exactOptional(),
      detected: reference.exactOptional(),
      acknowledged: reference.exactOptional(),
      mitigated: reference.exactOptional(),
      resolved: reference.exactOptional(),
      severity: reference.exactOptional(),
    })
    .exactOptional(),
  severityWords: z.record(z.string().max(255), level).exactOptional(),
  names: z.enum(NAME_POLICIES).exactOptional(),
  templates: z
    .object({
      own: z.array(z.object({ id: templateId, name: z.string().max(255), sections: z.array(section).max(200) })),
      rules: z.object({
        byType: z.array(z.object({ type: reference, templateId })).max(200),
        nearMiss: templateId,
        bySeverity: z.object({
          1: templateId.exactOptional(),
          2: templateId.exactOptional(),
          3: templateId.exactOptional(),
          4: templateId.exactOptional(),
        }),
        otherwise: templateId,
      }),
    })
    .exactOptional(),
  place: z.object({ space: reference, parent: reference.nullable() }).nullable().exactOptional(),
  calendar: z
    .object({
      workingDays: z.array(z.literal(WEEKDAYS)).max(7),
      holidays: z.array(z.string().max(32)).max(1_000),
      timeZone: z.string().max(64),
    })
    .exactOptional(),
  review: z
    .object({
      severities: z.array(level).max(4),
      minutes: days.nullable(),
      labels: z.array(z.string().max(255)).max(50),
      nearMiss: z.boolean(),
      dueAfterWorkingDays: days,
      flagAfterDays: days,
    })
    .exactOptional(),
  dueDays: z.object({ 1: days, 2: days, 3: days, 4: days, count: z.enum(['calendar', 'working']) }).exactOptional(),
  tickets: z
    .object({
      linkType: reference.nullable(),
      project: reference.nullable(),
      types: z.object({
        prevent: reference.exactOptional(),
        detect: reference.exactOptional(),
        mitigate: reference.exactOptional(),
        process: reference.exactOptional(),
      }),
    })
    .exactOptional(),
  reminders: z
    .object({
      daysBefore: z.array(days).max(20),
      everyDays: days,
      stopAfterDays: days,
      channel: z.enum(REMINDER_CHANNELS),
    })
    .exactOptional(),
  escalation: z
    .object({
      afterDays: days.nullable(),
      to: z.discriminatedUnion('kind', [
        z.object({ kind: z.enum(LEADS) }),
        z.object({ kind: z.literal('field'), field: reference }),
        z.object({ kind: z.literal('group'), group: reference }),
      ]),
    })
    .exactOptional(),
  digest: reference.nullable().exactOptional(),
});
