import { isDeepStrictEqual } from 'node:util';
import { path } from '../../src/adapters/path';
import { ProductError } from '../../src/adapters/product-error';
import { fetchAs, request } from '../../src/adapters/request';
import { postmortemFrom, type Postmortem } from '../../src/domain/postmortem';
import { completionRecord, type ActionMarker } from '../../src/domain/record';
import { ticketDescription } from '../../src/document/ticket';
import type { MadeTicket } from '../../src/ports';
import { z } from 'zod';
import { expectThat, remove, type SmokeContext } from './context';
import { LABEL } from './options';
import type { Ground } from './prepare';
import { tryDecision } from './try-decision';
import { tryFollowUp } from './try-follow-up';
import { tryRights } from './try-rights';

const issue = z.object({ id: z.string(), key: z.string() });
export type MadeIncident = z.output<typeof issue>;

const DUE = '2099-01-31';
const INDEX_TRIES = 12;
const INDEX_WAIT_MS = 5_000;

/** Makes an issue that stands for an incident. */
export async function makeIncident(context: SmokeContext, ground: Ground): Promise<MadeIncident> {
  const { steps, send, runId } = context;
  return steps.step('create the incident', async () => {
    const made = await fetchAs(send, issue, 'POST', '/rest/api/3/issue', {
      fields: {
        project: { id: ground.projectId },
        issuetype: { id: ground.type.id },
        summary: `[smoke ${runId}] Incident`,
        labels: [LABEL, runId],
      },
    });
    steps.made(`the incident ${made.key}`, () => removeIssue(context, made.id));
    return made;
  });
}

export const removeIssue = ({ send }: SmokeContext, id: string): Promise<void> =>
  remove(send, path`/rest/api/3/issue/${id}`);

/** Makes two tickets as the app does, and brings them into every state that it brings tickets into. */
export async function tryTickets(context: SmokeContext, ground: Ground, incident: MadeIncident): Promise<void> {
  const { steps, adapters, send, runId } = context;
  const { tickets } = adapters;
  const { linkType } = ground;
  const made = await steps.step('create two tickets in one go', () => createTickets(context, ground, incident));
  await steps.step('label them', async () => {
    for (const { ticketId } of made)
      await request(send, 'PUT', path`/rest/api/3/issue/${ticketId}`, {
        update: { labels: [{ add: LABEL }, { add: runId }] },
      });
  });
  if (linkType === null) steps.skip('link them to the incident', 'links are off, or not yours to make');
  else
    await steps.step('link them to the incident', async () => {
      for (const { key } of made) await tickets.link(key, incident.key, linkType);
    });
  const [first] = made;
  if (!first) throw new Error('No ticket was made, and nobody said so.');
  await steps.step('write a marker anew', () => tickets.writeMarker(first.ticketId, markerOf(context, incident, 0)));
  const fields = {
    ...(ground.type.takesDueDate ? { duedate: DUE } : {}),
    ...(ground.type.takesAssignee ? { assignee: ground.accountId } : {}),
  };
  if (Object.keys(fields).length === 0) steps.skip('set due date and owner by an edit', 'the type takes neither');
  else await steps.step('set due date and owner by an edit', () => tickets.setFields(first.ticketId, fields));
  await steps.step('read them back', async () => {
    const read = await tickets.readTickets(made.map(({ ticketId }) => ticketId));
    expectThat(read.length === 2, `${read.length} of 2 tickets came back.`);
    for (const { key, marker, dueDate } of read) {
      expectThat(
        marker.kind === 'value' && marker.value.batchId === runId,
        `${key} has not the marker it was made with.`,
      );
      expectThat(dueDate === DUE, `${key} is due ${String(dueDate)}, not ${DUE}.`);
    }
  });
  await steps.step('see what was kept of them', async () => {
    const kept = await tickets.readKept(made.map(({ ticketId }) => ticketId));
    expectThat(kept.length === 2 && kept.every(({ isMarked }) => isMarked), 'A ticket has lost its marker.');
  });
  await tryRights(context, ground, first);
  await tryDecision(context, first);
  const isIndexed = await findByMarker(context, incident);
  await tryFollowUp(context, ground, { incidentId: incident.id, ticketId: first.ticketId, isIndexed });
  await tryIncident(context, incident, made, linkType !== null);
}

async function createTickets(
  context: SmokeContext,
  ground: Ground,
  incident: MadeIncident,
): Promise<readonly MadeTicket[]> {
  const { steps, adapters, runId, siteUrl } = context;
  const { projectId, type, linkType } = ground;
  const orders = [0, 1].map((index) => ({
    type,
    summary: `[smoke ${runId}] Action item ${index + 1}`,
    description: ticketDescription(incident.key, 'prevent', siteUrl),
    ownerAccountId: ground.accountId,
    dueDate: DUE,
    marker: markerOf(context, incident, index),
  }));
  const link = linkType !== null ? { typeName: linkType, incidentKey: incident.key } : null;
  const outcomes = await adapters.tickets.create(orders, projectId, link);
  const made = outcomes.flatMap((outcome) => (outcome.ok ? [outcome] : []));
  for (const { key, ticketId } of made) steps.made(`the ticket ${key}`, () => removeIssue(context, ticketId));
  const refusals = outcomes.flatMap((outcome) => {
    if (outcome.ok) return [];
    return outcome.isOwnerRefused ? ['The account cannot be assigned there.', ...outcome.reasons] : outcome.reasons;
  });
  expectThat(refusals.length === 0, refusals.join(' '));
  return made;
}

const markerOf = ({ runId }: SmokeContext, incident: MadeIncident, index: number): ActionMarker => ({
  v: 1,
  incidentId: incident.id,
  itemId: `${runId}-${index}`,
  batchId: runId,
  type: 'prevent',
  firstDue: DUE,
});

/** Jira searches a property only where an app that declares it is installed, and its index lags behind. */
async function findByMarker({ steps, adapters, sleep, runId }: SmokeContext, incident: MadeIncident): Promise<boolean> {
  const isIndexed = await steps.step('ask for them by their markers', async () => {
    try {
      await adapters.tickets.findByBatch(incident.id, runId);
      return true;
    } catch (error) {
      if (error instanceof ProductError && error.status === 400) return false;
      throw error;
    }
  });
  const what = 'find them by their markers';
  if (!isIndexed) {
    steps.skip(what, 'Jira does not know the property, so the app is not installed on this site');
    return false;
  }
  await steps.step(what, async () => {
    for (let tries = 1; ; tries += 1) {
      const found = await adapters.tickets.findByBatch(incident.id, runId);
      if (found.length === 2) return;
      expectThat(tries < INDEX_TRIES, `JQL finds ${found.length} of 2.`);
      await sleep(INDEX_WAIT_MS);
    }
  });
  await steps.step('find them by their incident', async () => {
    const found = await adapters.tickets.findByIncident(incident.id);
    expectThat(found.length === 2, `JQL finds ${found.length} of 2.`);
  });
  return true;
}

/** Writes the completion on the incident, and reads the incident as the panel does. */
async function tryIncident(
  { steps, adapters }: SmokeContext,
  incident: MadeIncident,
  tickets: readonly MadeTicket[],
  isLinked: boolean,
): Promise<void> {
  const { incidents } = adapters;
  const open = tickets.map(({ ticketId }) => ({ ticketId, state: 'open' as const, dueDate: DUE }));
  const completion = completionRecord(open, {});
  await steps.step('write the completion', () => incidents.writeCompletion(incident.id, completion));
  await steps.step('read the incident as the panel does', async () => {
    const summary = await incidents.readSummary(incident.key);
    const stored = summary?.properties.completion;
    expectThat(
      stored?.kind === 'value' && isDeepStrictEqual(stored.value, completion),
      'The completion came back changed.',
    );
    const linked = summary?.linkedIssueIds.filter((id) => tickets.some(({ ticketId }) => ticketId === id)) ?? [];
    expectThat(
      !isLinked || linked.length === tickets.length,
      `${linked.length} links came back, not one for each ticket.`,
    );
  });
}

/** No issue has to have it: the search has to take the question. */
const PRACTICE_LABEL = 'practice';

/** The postmortem that the app would make of the incident, from all that Jira knows of it. */
export const readPostmortem = ({ steps, adapters }: SmokeContext, incident: MadeIncident): Promise<Postmortem> =>
  steps.step('read the incident with its history', async () => {
    const facts = await adapters.incidents.readFacts(incident.id, 'roles');
    expectThat(facts !== null, 'It is not there any more.');
    const related = { ...facts.incident, labels: [PRACTICE_LABEL], themes: [] };
    const { linked } = await adapters.incidents.readNeighbours(related, [facts.incident.type.name]);
    expectThat(
      linked.length === facts.incident.linkedIssues.length,
      `${linked.length} of ${facts.incident.linkedIssues.length} linked issues were found.`,
    );
    return postmortemFrom(facts.incident);
  });
