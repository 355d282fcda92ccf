import { countCompletion, type TrackedActionItem } from '../../../../src/domain/completion';

type Items = readonly TrackedActionItem[];

/** The action items that answer a factor; null where the viewer may not see any. */
export const answersIn = (items: Items | null, factorId: string): Items | null =>
  items && items.filter((item) => item.factorId === factorId);

/** Beside a factor: which tickets answer it and how far they are, for example `OPS-1, OPS-2: 1 of 2 done`. */
export function ticketWords(answers: Items | null): string {
  if (answers === null) return '';
  if (answers.length === 0) return 'No action item yet';
  return `${answers.map(({ key }) => key).join(', ')}: ${doneWords(answers)}`;
}

/** What will not be done is nothing left to do. */
export function doneWords(answers: Items): string {
  const { done, open } = countCompletion(answers, 0, '');
  return done + open === 0 ? 'will not be done' : `${done} of ${done + open} done`;
}
