import type { Document } from '../../document/adf';
import type { Ports } from '../../ports';
import { takeTurn } from '../take-turn';

type Needs = Pick<Ports, 'reminders' | 'time' | 'log'> & {
  /** Where it is written and looked for. */
  readonly comments: Pick<Ports['followUp'], 'remind' | 'wasReminded'>;
};

/**
 * Writes a comment under an issue, once per id: also when it is asked for twice, or cut off after any call. The comment
 * carries the id, and is looked for before it is written again.
 * @param document made only when it is to be written.
 */
export async function sayOnce(
  ports: Needs,
  {
    issueId,
    id,
    document,
  }: { readonly issueId: string; readonly id: string; readonly document: () => Promise<Document> },
): Promise<void> {
  const turn = await takeTurn({
    turns: ports.reminders.turns,
    time: ports.time,
    log: ports.log,
    subject: `${issueId}:${id}`,
    start: { maybeSent: false },
    waitMs: 0,
    isOver: () => true,
  });
  if ('finished' in turn) return;
  try {
    const isThere = turn.earlier.some(({ maybeSent }) => maybeSent) && (await ports.comments.wasReminded(issueId, id));
    if (!isThere) {
      const words = await document();
      await turn.note({ maybeSent: true });
      await ports.comments.remind(issueId, { id, document: words });
    }
    await turn.end({ maybeSent: true }, { done: true });
  } catch (error) {
    await turn.release();
    throw error;
  }
}
