import { phrasesOf, standsAt, wordsOf } from '../../domain/phrases';

/** A heading that is one of these, but for case, punctuation and a number before it, is an action heading. */
const WHOLE = new Set([
  ...['actions', 'action list', 'action plan', 'action register', 'tasks', 'to do', 'to dos', 'todo', 'todos'],
  ...['remediation', 'remediations', 'corrective and preventive actions', 'capa', 'improvements', 'prevention'],
  ...['preventive measures', 'preventative measures', 'corrective measures', 'next actions', 'work items'],
]);
/** And one with one of these anywhere in it. */
const PART = phrasesOf([
  ...['action item*', 'action point*', 'actions items', 'follow up*', 'followup*', 'next step*'],
  ...['corrective action*', 'preventive action*', 'preventative action*', 'remedial action*', 'improvement action*'],
  ...['remediation item*', 'remediation action*', 'remediation plan', 'remediation task*', 'term action*'],
]);
/** What was done in the incident, or agreed on after another one, is not for this postmortem to do. */
const PAST = phrasesOf([
  ...['taken', 'timeline', 'chronology', 'history', 'log', 'sequence of events', 'what happened'],
  ...['previous', 'earlier', 'past incident*', 'former'],
]);

const wordsOfHeading = (heading: string): readonly string[] => {
  const words = wordsOf(heading);
  const first = words.findIndex((word) => !/^\d+$/.test(word));
  return words.slice(Math.max(first, 0));
};

const holds = (words: readonly string[], phrases: ReturnType<typeof phrasesOf>): boolean =>
  words.some((_, at) => phrases.some((phrase) => standsAt(words, at, phrase)));

/** Whether what stands under a heading tells of the past: a timeline, actions taken, earlier action items. */
export const isPastHeading = (heading: string): boolean => holds(wordsOfHeading(heading), PAST);

/** Whether action items stand under a heading. @param own the words of the template's action headings. */
export function isActionHeading(heading: string, own: readonly string[]): boolean {
  const words = wordsOfHeading(heading);
  if (words.length === 0) return false;
  const text = words.join(' ');
  if (own.some((one) => wordsOfHeading(one).join(' ') === text)) return true;
  return !holds(words, PAST) && (WHOLE.has(text) || holds(words, PART));
}
