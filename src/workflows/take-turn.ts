import type { Instant } from '../domain/time';
import type { TimePort, Turn, TurnStore } from '../ports';
import { FailureError } from '../shared/failure-error';

const TURN_MS = 60_000;
const POLL_MS = 500;
const MOST_EARLIER = 20;

export type Work<W> = {
  readonly turns: TurnStore<W>;
  readonly time: Pick<TimePort, 'now' | 'sleep'>;
  readonly log: (code: string, cause: unknown) => void;
  /** What the work is about: the same subject is never worked on twice at a time. */
  readonly subject: string;
  readonly start: W;
  /** How long to wait for somebody who is at it, in milliseconds. */
  readonly waitMs: number;
  /** What was ended as done is done for this caller, too; else the next turn goes on from it. */
  readonly isOver: (ended: W) => boolean;
  /** What was noted is enough for another to go on with, although the turn is not over. */
  readonly mayGoOn?: (noted: W) => boolean;
};

export type TakenTurn<W> = {
  /** From 1: the first one follows nobody. */
  readonly n: number;
  /** What the tries before this one noted, oldest first. */
  readonly earlier: readonly W[];
  /** What was noted last, by this try. */
  noted(): W;
  /** Notes how far the work has come, for whoever has to take over. The minute starts anew. */
  note(work: W): Promise<void>;
  /** Ends the turn: `done` closes the work, else the next one may take over at once. Failing to say so fails nothing. */
  end(work: W, ending: { readonly done: boolean }): Promise<void>;
  /** Lets the next one take over at once, with what was noted last. */
  release(): Promise<void>;
};

/**
 * Takes the next turn at a work, or tells what came of it when it is done already.
 * @throws FailureError `try-later` when somebody is still at it after the wait.
 */
export async function takeTurn<W>(work: Work<W>): Promise<TakenTurn<W> | { readonly finished: W }> {
  const { turns, time, subject, start, waitMs, isOver, mayGoOn = () => false } = work;
  let waited = 0;
  let earlier: readonly W[] = [];
  for (let n = await turns.readHead(subject); ;) {
    if (await turns.claim(subject, n, { v: 1, until: later(time.now()), done: false, work: start, earlier })) {
      if (n > 1) await turns.noteHead(subject, n);
      return taken(work, n, earlier);
    }
    const theirs = await turns.read(subject, n);
    if (theirs?.done && isOver(theirs.work)) return { finished: theirs.work };
    if (theirs && (theirs.done || theirs.until <= time.now() || mayGoOn(theirs.work))) {
      earlier = worthKeeping([...theirs.earlier, theirs.work], start);
      n += 1;
    } else if (waited >= waitMs) {
      throw new FailureError('try-later', 'Somebody is doing this right now. Try again in a minute; nothing is lost.');
    } else {
      await time.sleep(POLL_MS);
      waited += POLL_MS;
    }
  }
}

/** The turn that was taken last; null: none was. */
export async function readLastTurn<W>(turns: TurnStore<W>, subject: string): Promise<Turn<W> | null> {
  let last: Turn<W> | null = null;
  for (let n = await turns.readHead(subject); ; n += 1) {
    const turn = await turns.read(subject, n);
    if (!turn) return last;
    last = turn;
  }
}

function taken<W>({ turns, time, subject, start, log }: Work<W>, n: number, earlier: readonly W[]): TakenTurn<W> {
  let noted = start;
  const write = (work: W, until: Instant, done: boolean) =>
    turns.write(subject, n, { v: 1, until, done, work, earlier });
  // The work itself is done or has failed by then, and that is what the person has to hear.
  const quietly = (write: Promise<void>) => write.catch((error: unknown) => log('turn.end', error));
  return {
    n,
    earlier,
    noted: () => noted,
    note: async (work) => {
      noted = work;
      await write(work, later(time.now()), false);
    },
    end: (work, { done }) => quietly(write(work, time.now(), done)),
    release: () => quietly(write(noted, time.now(), false)),
  };
}

/** A try that came to nothing has nothing to say to later ones. */
function worthKeeping<W>(works: readonly W[], start: W): readonly W[] {
  const nothing = JSON.stringify(start);
  return works.filter((work) => JSON.stringify(work) !== nothing).slice(-MOST_EARLIER);
}

const later = (now: Instant): Instant => new Date(Date.parse(now) + TURN_MS).toISOString();
