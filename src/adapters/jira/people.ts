import { z } from 'zod';
import { toldIn } from '../../document/invitation';
import type { PeoplePort, Person } from '../../ports';
import { FailureError } from '../../shared/failure-error';
import { path } from '../path';
import { INTERNAL_COMMENT } from './internal-comment';
import { ProductError } from '../product-error';
import { fetchAs, fetchOrNull } from '../request';
import type { Send } from '../send';

const id = z.object({ accountId: z.string() }).nullish();
const author = z.object({ author: id });
const item = z.looseObject({ field: z.string().optional(), from: z.string().nullish(), to: z.string().nullish() });
const issue = z.object({
  fields: z.object({
    assignee: id,
    reporter: id,
    creator: id,
    comment: z.object({ comments: z.array(author) }).nullish(),
  }),
  changelog: z.object({ histories: z.array(author.extend({ items: z.array(item).default([]) })) }).optional(),
});
const people = z.object({
  values: z.array(
    z.object({
      accountId: z.string(),
      accountType: z.string().default('atlassian'),
      active: z.boolean().default(true),
      displayName: z.string().default('Unknown'),
    }),
  ),
});
const comments = z.object({ total: z.number(), comments: z.array(z.object({ body: z.unknown().optional() })) });

const IN_BULK = 50;
const NEWEST = 100;
const INTERNAL = [INTERNAL_COMMENT];

/** The people of an incident, and what they are told on it. */
export function jiraPeople(send: Send): PeoplePort {
  return {
    async readParticipants(incidentId) {
      const found = await fetchOrNull(
        send,
        issue,
        path`/rest/api/3/issue/${incidentId}?fields=assignee,reporter,creator,comment&expand=changelog`,
      );
      if (!found) return [];
      const { assignee, reporter, creator, comment } = found.fields;
      const histories = found.changelog?.histories ?? [];
      const assignees = histories
        .flatMap(({ items }) => items)
        .filter(({ field }) => field === 'assignee')
        .flatMap(({ from, to }) => [from, to]);
      const authors = [...histories, ...(comment?.comments ?? [])].map((one) => one.author);
      const all = [...[assignee, reporter, creator, ...authors].map((one) => one?.accountId), ...assignees];
      return [...new Set(all.flatMap((accountId) => accountId || []))];
    },
    async readPeople(accountIds) {
      const unique = [...new Set(accountIds)];
      const bulks = Array.from({ length: Math.ceil(unique.length / IN_BULK) }, (_, n) =>
        unique.slice(n * IN_BULK, (n + 1) * IN_BULK),
      );
      const answers = await Promise.all(bulks.map((bulk) => readBulk(send, bulk)));
      return answers.flat();
    },
    async readTold(incidentId, pageId) {
      const where = path`/rest/api/3/issue/${incidentId}/comment?orderBy=-created&maxResults=${NEWEST}`;
      const found = await fetchAs(send, comments, 'GET', where);
      return {
        accountIds: found.comments.flatMap(({ body }) => toldIn(body, pageId)),
        isAll: found.total <= found.comments.length,
      };
    },
    async comment(incidentId, document) {
      const where = path`/rest/api/3/issue/${incidentId}/comment`;
      const answer = await send('POST', where, { body: document, properties: INTERNAL });
      if (answer.status >= 200 && answer.status < 300) return true;
      if (answer.status >= 400 && answer.status < 500 && answer.status !== 429) return false;
      throw new ProductError('POST', where, answer);
    },
  };
}

async function readBulk(send: Send, accountIds: readonly string[]): Promise<readonly Person[]> {
  const asked = accountIds.map((accountId) => path`accountId=${accountId}`).join('&');
  const { values } = await fetchAs(send, people, 'GET', `/rest/api/3/user/bulk?maxResults=${IN_BULK}&${asked}`).catch(
    (error: unknown) => {
      // The ids in the address are people's, which the log must not hold.
      if (error instanceof FailureError) throw new FailureError(error.code, error.message);
      throw error;
    },
  );
  return values.map(({ accountId, accountType, active, displayName }) => ({
    accountId,
    displayName,
    mayBeInvited: active && accountType === 'atlassian',
  }));
}
