import type { Analysis } from '../../../../src/domain/analysis';
import type { AnalysisProblems } from '../../../../src/domain/analysis/check-analysis';
import { walkWhys } from '../../../../src/domain/analysis/why-tree';
import { factorThemeId, factorTextId, TRIGGER_ID, whyTextId } from './ids';

/** The first control that must change, in the order of the form; null when it is about all of them together. */
export function firstBadId({ factors, whys }: Analysis, problems: AnalysisProblems): string | null {
  if (problems.trigger) return TRIGGER_ID;
  for (const { id } of factors) {
    const found = problems.factors[id];
    if (found) return found.text ? factorTextId(id) : factorThemeId(id);
  }
  const bad = walkWhys(whys).find(({ why }) => problems.whys[why.id]);
  return bad ? whyTextId(bad.why.id) : null;
}
