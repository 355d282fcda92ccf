import { FACTOR_KINDS, type Analysis, type Factor, type Why } from '../analysis';
import { tooLongBy } from './fit-analysis';
import { isForest } from './why-tree';

export const MOST_FACTORS = 50;
export const MOST_WHYS = 100;
export const LONGEST_TRIGGER = 1_000;
export const LONGEST_FACTOR = 500;
export const LONGEST_THEME = 60;
export const LONGEST_WHY = 500;

export type AnalysisProblems = {
  readonly trigger?: string;
  /** By the id of the factor. */
  readonly factors: Readonly<Record<string, { readonly text?: string; readonly theme?: string }>>;
  /** By the id of the answer. */
  readonly whys: Readonly<Record<string, string>>;
  /** Of all together. */
  readonly whole?: string;
};

/**
 * Checks an analysis, in the form while it is typed and again on the server.
 * @returns a sentence for each place that must change.
 */
export function checkAnalysis(analysis: Analysis): AnalysisProblems {
  const trigger = tooLong(analysis.trigger, LONGEST_TRIGGER);
  const whole = checkWhole(analysis);
  return {
    ...(trigger && { trigger }),
    factors: Object.fromEntries(analysis.factors.flatMap(problemsOfFactor)),
    whys: Object.fromEntries(analysis.whys.flatMap(problemOfWhy)),
    ...(whole && { whole }),
  };
}

/** The first sentence, in the order of the form; null when all is well. */
export function firstProblem({ trigger, factors, whys, whole }: AnalysisProblems): string | null {
  const sentences = [trigger, ...Object.values(factors).flatMap(({ text, theme }) => [text, theme])];
  return [...sentences, ...Object.values(whys), whole].find((sentence) => sentence !== undefined) ?? null;
}

function problemsOfFactor({ id, text, theme }: Factor): [string, { text?: string; theme?: string }][] {
  const ofText = text.trim()
    ? tooLong(text, LONGEST_FACTOR)
    : 'Say in a sentence what let the incident happen, or remove this factor.';
  const ofTheme = tooLong(theme ?? '', LONGEST_THEME);
  return ofText || ofTheme ? [[id, { ...(ofText && { text: ofText }), ...(ofTheme && { theme: ofTheme }) }]] : [];
}

function problemOfWhy({ id, text }: Why): [string, string][] {
  const problem = text.trim() ? tooLong(text, LONGEST_WHY) : 'Write the answer, or remove it.';
  return problem ? [[id, problem]] : [];
}

function tooLong(text: string, most: number): string | null {
  const over = text.trim().length - most;
  return over > 0 ? `${most} characters are the most here; shorten it by ${over}.` : null;
}

function checkWhole(analysis: Analysis): string | null {
  const { factors, whys } = analysis;
  if (factors.length > MOST_FACTORS)
    return `Keep at most ${MOST_FACTORS} factors: remove ${factors.length - MOST_FACTORS}, or join those that say the same.`;
  if (whys.length > MOST_WHYS) return `Keep at most ${MOST_WHYS} answers to why: remove ${whys.length - MOST_WHYS}.`;
  if (factors.some(({ kind }) => !FACTOR_KINDS.includes(kind))) return 'Choose a kind for every factor.';
  if (new Set(factors.map(({ id }) => id)).size < factors.length || !isForest(whys))
    return 'The order of this analysis got mixed up. Copy your texts, reload the page and put them in again.';
  const over = tooLongBy(analysis);
  return over > 0
    ? `Confluence has no room for all of it: shorten the analysis by about ${over} characters, or remove a factor or an answer.`
    : null;
}
