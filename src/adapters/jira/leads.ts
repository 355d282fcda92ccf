import { z } from 'zod';
import type { EscalationTarget } from '../../domain/follow-up/escalation';
import type { LedIncident } from '../../ports';
import { path } from '../path';
import { fetchOrNull } from '../request';
import type { Send } from '../send';

const person = z.object({ accountId: z.string(), active: z.boolean().default(true) });
const led = z.object({ lead: person.nullish() });
const fieldsOf = z.object({ fields: z.record(z.string(), z.unknown()) });

type Person = z.infer<typeof person>;

/**
 * Who is told of an incident's action items: the chosen person, then the lead of one of its components, then whoever leads
 * its project. An account that is closed hears nothing, so the next one is asked.
 * @returns an account id; null: there is nobody, or a group is told, which has no account
 */
export async function findLead(send: Send, incident: LedIncident, target: EscalationTarget): Promise<string | null> {
  if (target.kind === 'group') return null;
  if (target.kind === 'field' && incident.id !== null) {
    const found = await inField(send, incident.id, target.field.id);
    if (found !== null) return found;
  }
  if (target.kind !== 'project-lead')
    for (const id of incident.componentIds) {
      const found = await leadAt(send, path`/rest/api/3/component/${id}`);
      if (found !== null) return found;
    }
  return leadAt(send, path`/rest/api/3/project/${incident.projectId}`);
}

async function inField(send: Send, incidentId: string, fieldId: string): Promise<string | null> {
  const found = await fetchOrNull(send, fieldsOf, path`/rest/api/3/issue/${incidentId}?fields=${fieldId}`);
  const value = found?.fields[fieldId];
  const people = (Array.isArray(value) ? value : [value]).flatMap((one) => person.safeParse(one).data ?? []);
  return firstActive(people);
}

const leadAt = async (send: Send, where: string): Promise<string | null> =>
  firstActive([(await fetchOrNull(send, led, where))?.lead ?? []].flat());

const firstActive = (people: readonly Person[]): string | null =>
  people.find(({ active }) => active)?.accountId ?? null;
