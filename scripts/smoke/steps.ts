import { ProductError } from '../../src/adapters/product-error';

/** A step went wrong, and it was told which and why. */
export class StepFailed extends Error {}

/** Runs what is to be done one after another, and tells of each in a line. */
export type Steps = {
  /** @throws StepFailed where the work throws, once it is told. */
  step<T>(what: string, work: () => Promise<T>): Promise<T>;
  skip(what: string, reason: string): void;
  /** Things that were made, in this order; each can be removed. */
  made(what: string, remove: () => Promise<void>): void;
  /** Removes what was made, last first. @returns what could not be removed; the next call tries it again. */
  removeAll(): Promise<readonly string[]>;
};

type Made = { readonly what: string; readonly remove: () => Promise<void> };

/** @param stopped asked before each step: a person who stops the run still wants everything removed. */
export function createSteps(write: (line: string) => void, stopped: () => boolean): Steps {
  const made: Made[] = [];
  const tell = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
    try {
      const result = await work();
      write(`ok    ${what}`);
      return result;
    } catch (error) {
      write(`FAIL  ${what}: ${wordsOf(error)}`);
      throw new StepFailed(what, { cause: error });
    }
  };
  return {
    step(what, work) {
      return tell(what, () => (stopped() ? Promise.reject(new Error('the run was stopped')) : work()));
    },
    skip: (what, reason) => void write(`skip  ${what}: ${reason}`),
    made: (what, remove) => void made.push({ what, remove }),
    async removeAll() {
      const left: Made[] = [];
      for (const thing of made.splice(0).reverse())
        if (!(await succeeds(tell(`remove ${thing.what}`, thing.remove)))) left.unshift(thing);
      made.push(...left);
      return left.map(({ what }) => what);
    },
  };
}

/** Whether a step went well; what else goes wrong is thrown on. */
export async function succeeds(step: Promise<unknown>): Promise<boolean> {
  try {
    await step;
    return true;
  } catch (error) {
    if (error instanceof StepFailed) return false;
    throw error;
  }
}

function wordsOf(error: unknown): string {
  if (error instanceof ProductError) return `${error.operation}: ${error.message}`;
  return error instanceof Error ? error.message : String(error);
}
