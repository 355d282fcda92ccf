import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { FormEvent } from 'react';
import { checkAnalysis, firstProblem } from '../../../../src/domain/analysis/check-analysis';
import { themesOf } from '../../../../src/domain/analysis/count-factors';
import type { AnalysisView } from '../../../../src/shared/analysis-views';
import { api } from '../../api';
import layout from '../../components/layout.module.css';
import { AnalysisMessages } from './analysis-messages';
import { AnalysisFooter } from './analysis-footer';
import { FactorsSection } from './factors-section';
import { firstBadId } from './first-bad-id';
import { TriggerField } from './trigger-field';
import { TRIGGER_ID } from './ids';
import { useAnalysis } from './use-analysis';
import { useRemoval } from './use-removal';
import { WhysSection } from './whys-section';

/** Trigger, factors and whys, saved together by one click. */
export function AnalysisForm({ read }: { readonly read: AnalysisView }) {
  const form = useAnalysis(read);
  const { draft, change, save } = form;
  const removal = useRemoval(draft, change);
  const [tried, setTried] = useState(false);
  const problems = checkAnalysis(draft);
  // What is missing is said once somebody wants to save; what is too long at once.
  const shown = tried ? problems : checkAnalysis({ ...draft, factors: fill(draft.factors), whys: fill(draft.whys) });
  // Only a suggestion: without it themes are typed in full.
  const { data: known = [] } = useQuery({ queryKey: ['themes'], queryFn: api.listThemes, staleTime: Infinity });
  const themes = themesOf([...draft.factors, ...known.map((theme) => ({ theme }))]);

  const top = useRef<HTMLDivElement>(null);
  useEffect(() => document.getElementById(TRIGGER_ID)?.focus(), []);
  useEffect(() => {
    if (save.error) top.current?.scrollIntoView({ block: 'start' });
  }, [save.error]);

  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (firstProblem(problems) === null) save.mutate();
    else document.getElementById(firstBadId(draft, problems) ?? '')?.focus();
  };
  return (
    <form onSubmit={onSubmit} noValidate>
      <fieldset className={layout['form']} disabled={save.isPending}>
        <div ref={top}>
          <AnalysisMessages form={form} />
        </div>
        <TriggerField
          value={draft.trigger}
          error={shown.trigger}
          onChange={(trigger) => change((before) => ({ ...before, trigger }))}
        />
        <FactorsSection
          factors={draft.factors}
          problems={shown.factors}
          themes={themes}
          removal={removal}
          onChange={change}
        />
        <WhysSection draft={draft} problems={shown.whys} removal={removal} onChange={change} />
      </fieldset>
      <AnalysisFooter
        isChanged={form.isChanged}
        isSaving={save.isPending}
        problem={tried || problems.whole ? firstProblem(problems) : null}
      />
    </form>
  );
}

const fill = <P extends { readonly text: string }>(parts: readonly P[]): readonly P[] =>
  parts.map((part) => (part.text.trim() === '' ? { ...part, text: '…' } : part));
