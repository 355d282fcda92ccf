import { z } from 'zod';
import type { DecisionPort } from '../../ports';
import { path } from '../path';
import { fetchAs, request } from '../request';
import type { Send } from '../send';
import { namedComments } from './named-comment';
import { statusSchema } from './wire';

const DECISION_KEY = 'blameless-postmortem-wont-do';

const field = z.object({ required: z.boolean(), hasDefaultValue: z.boolean().optional() });
const transitionList = z.object({
  transitions: z
    .array(z.object({ id: z.string(), to: statusSchema, fields: z.record(z.string(), field).default({}) }))
    .default([]),
});

/** Deciding on action tickets in Jira. */
export function jiraDecisions(send: Send): DecisionPort {
  const named = namedComments(send, DECISION_KEY);
  const transitionsOf = (ticketId: string) => path`/rest/api/3/issue/${ticketId}/transitions`;
  return {
    async listTransitions(ticketId) {
      const where = `${transitionsOf(ticketId)}?expand=transitions.fields`;
      const { transitions } = await fetchAs(send, transitionList, 'GET', where);
      return transitions.map(({ id, to, fields }) => ({
        id,
        to,
        wantsFields: Object.values(fields).some(({ required, hasDefaultValue }) => required && !hasDefaultValue),
      }));
    },
    async move(ticketId, transitionId) {
      await request(send, 'POST', transitionsOf(ticketId), { transition: { id: transitionId } });
    },
    comment: named.write,
    wasCommented: named.isThere,
  };
}
