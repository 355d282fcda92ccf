import type { Instant } from '../domain/time';
import type { TimePort, Turn, TurnStore } from '../ports';
import { FailureError } from '../shared/failure-error';

const TURN_MS = 60_000;
const POLL_MS = 500;

type Work<W> = {
  readonly turns: TurnStore<W>;
  readonly time: TimePort;
  /** What the work is about: the same subject is never worked on twice at a time. */
  readonly subject: string;
  readonly start: W;
  /** How long to wait for somebody who is at it, in milliseconds. */
  readonly waitMs: number;
  /** What was noted is enough for another to go on with, although the turn is not over. */
  readonly mayGoOn?: (noted: W) => boolean;
};

export type TakenTurn<W> = {
  /** What the tries before this one noted, oldest first. */
  readonly earlier: readonly W[];
  /** Notes how far the work has come, for whoever has to take over. */
  note(work: W): Promise<void>;
  /** Ends the turn: `done` closes the work for good, else the next one may take over at once. */
  end(work: W, ending: { readonly done: boolean }): Promise<void>;
  /** Lets the next one take over at once, with what was noted last. */
  release(): Promise<void>;
};

/**
 * Takes the next turn at a work, or tells what came of it when it is done already.
 * @throws FailureError `try-later` when somebody is still at it after the wait.
 */
export async function takeTurn<W>(work: Work<W>): Promise<TakenTurn<W> | { readonly finished: W }> {
  const { turns, time, subject, start, waitMs, mayGoOn = () => false } = work;
  let waited = 0;
  let earlier: readonly W[] = [];
  for (let n = 1; ;) {
    if (await turns.claim(subject, n, turn(start, later(time.now()), false))) return taken(work, n, earlier);

    const theirs = await turns.read(subject, n);
    if (theirs.done) return { finished: theirs.work };
    if (theirs.until <= time.now() || mayGoOn(theirs.work)) {
      earlier = [...earlier, theirs.work];
      n += 1;
    } else if (waited >= waitMs) {
      throw new FailureError('try-later', 'Somebody is doing this right now. Try again in a minute; nothing is lost.');
    } else {
      await time.sleep(POLL_MS);
      waited += POLL_MS;
    }
  }
}

function taken<W>({ turns, time, subject, start }: Work<W>, n: number, earlier: readonly W[]): TakenTurn<W> {
  let noted = start;
  return {
    earlier,
    note: async (work) => {
      noted = work;
      await turns.write(subject, n, turn(work, later(time.now()), false));
    },
    end: (work, { done }) => turns.write(subject, n, turn(work, time.now(), done)),
    release: () => turns.write(subject, n, turn(noted, time.now(), false)),
  };
}

const turn = <W>(work: W, until: Instant, done: boolean): Turn<W> => ({ v: 1, until, done, work });

const later = (now: Instant): Instant => new Date(Date.parse(now) + TURN_MS).toISOString();
