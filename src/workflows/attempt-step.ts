import type { Ports } from '../ports';
import { isClear } from '../shared/failure-error';

/** What a step leaves to be said: nothing where it worked, why not where it was refused for good; null: not just now. */
export type StepNotes = readonly string[] | null;

/** Does a step that a ticket can do without. @param refused what the person reads where Jira refuses it for good. */
export async function attemptStep(
  { log }: Pick<Ports, 'log'>,
  code: string,
  refused: string,
  step: () => Promise<void>,
): Promise<StepNotes> {
  try {
    await step();
    return [];
  } catch (error) {
    log(isClear(error) ? `${code}-refused` : code, error);
    return isClear(error) ? [refused] : null;
  }
}

/** All notes, or null as soon as one step has to be done another time. */
export const joinNotes = (steps: readonly StepNotes[]): StepNotes =>
  steps.reduce<StepNotes>((joined, notes) => (joined && notes ? [...joined, ...notes] : null), []);
