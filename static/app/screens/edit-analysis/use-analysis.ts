import { useMutation, useQueryClient } from '@tanstack/react-query';
import { view } from '@forge/bridge';
import { useEffect, useState } from 'react';
import type { Analysis } from '../../../../src/domain/analysis';
import { mergeAnalysis } from '../../../../src/domain/analysis/merge-analysis';
import type { Clash } from '../../../../src/domain/analysis/merge-analysis';
import type { AnalysisView } from '../../../../src/shared/analysis-views';
import { api } from '../../api';
import { failureOf } from '../../app-failure';
import { announceChange } from '../../frame-events';
import { forgetAnalysis, keepAnalysis, readKeptAnalysis } from './kept-analysis';

type State = {
  /** What was read, over which is typed. */
  readonly base: Analysis;
  readonly version: number;
  readonly draft: Analysis;
  readonly clashes: readonly Clash[];
  /** Something in the form stems from before. */
  readonly isKept: boolean;
};

/** What is typed over the analysis that was read, and the ways to save it and to settle with what somebody else saved. */
export function useAnalysis(read: AnalysisView) {
  const { incidentId } = read;
  const queries = useQueryClient();
  const [state, setState] = useState<State>(() => firstState(read));
  const { base, version, draft } = state;
  useEffect(() => keepAnalysis(incidentId, { base, draft }), [incidentId, base, draft]);

  const save = useMutation({
    mutationFn: () => api.saveAnalysis({ version, analysis: draft }),
    onSuccess: async ({ version: saved, notRecorded }) => {
      forgetAnalysis(incidentId);
      setState({ base: draft, version: saved, draft, clashes: [], isKept: false });
      await announceChange();
      if (notRecorded === null) await view.close();
    },
  });
  const theirs = useMutation({
    mutationFn: () => queries.query({ queryKey: ['analysis-form'], queryFn: api.viewAnalysis, staleTime: 0 }),
    onSuccess: (newest: AnalysisView) => {
      save.reset();
      setState((mine) => over(newest, mine));
    },
  });

  return {
    ...state,
    isChanged: JSON.stringify(base) !== JSON.stringify(draft),
    save,
    theirs,
    isConflict: save.error !== null && failureOf(save.error).code === 'conflict',
    change: (next: (draft: Analysis) => Analysis) => {
      if (!save.isIdle && !save.isPending) save.reset();
      setState((before) => ({ ...before, draft: next(before.draft) }));
    },
    startOver: () => setState((before) => ({ ...before, draft: before.base, clashes: [], isKept: false })),
  };
}

function firstState(read: AnalysisView): State {
  const kept = readKeptAnalysis(read.incidentId);
  const fresh = { base: read.analysis, version: read.version, draft: read.analysis, clashes: [], isKept: false };
  return kept ? { ...over(read, kept), isKept: true } : fresh;
}

/** What was typed, over what is newest now. */
function over(newest: AnalysisView, mine: Pick<State, 'base' | 'draft'>): State {
  const { analysis: draft, clashes } = mergeAnalysis(mine.base, mine.draft, newest.analysis);
  return { base: newest.analysis, version: newest.version, draft, clashes, isKept: false };
}
