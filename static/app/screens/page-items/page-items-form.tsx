import { useEffect, useRef } from 'react';
import type { FormEvent } from 'react';
import type { PageItemsView } from '../../../../src/shared/page-items-view';
import type { ActionForm } from '../../../../src/shared/views';
import { forgetOwnerRefusal } from '../../components/action-form/rows';
import { TargetFields } from '../../components/action-form/target-fields';
import { useTarget } from '../../components/action-form/use-target';
import { FailureMessage } from '../../components/failure-message';
import { KeptNotice } from '../../components/kept-notice';
import layout from '../../components/layout.module.css';
import { useFocusNext } from '../../components/use-focus-next';
import { AllMade } from './all-made';
import { KnownItems } from './known-items';
import { PageItemList } from './page-item-list';
import { PageItemsFooter } from './page-items-footer';
import { PageItemsHead, TICK_ALL_ID } from './page-items-head';
import styles from './page-items.module.css';
import { isChosen, isLeft } from './page-rows';
import { useMakeTickets } from './use-make-tickets';
import { usePageRows } from './use-page-rows';
import { useSubmit } from './use-submit';

/** Each would be a link of its own to Jira's create dialog. */
const MOST_LINKS = 20;

type Props = {
  readonly view: PageItemsView;
  readonly proposal: ActionForm;
  readonly onLookAgain: () => void;
  readonly isLooking: boolean;
};

/** What was found, to be confirmed or corrected, and the tickets that are made of it. */
export function PageItemsForm({ view, proposal, onLookAgain, isLooking }: Props) {
  const { state, change, actions, tickAll, startOver } = usePageRows(view, proposal);
  const focusNext = useFocusNext();
  const chosen = state.rows.filter(isChosen).map(({ row }) => row);
  const target = useTarget(proposal, { ...state, rows: chosen });
  const { run, isDone } = useMakeTickets(change);
  const { submit, targetProblems, problem } = useSubmit({
    state,
    target,
    proposal,
    change,
    focusNext,
    start: run.start,
  });
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (run.error) top.current?.scrollIntoView({ block: 'start' });
  }, [run.error]);

  const made = state.rows.flatMap((one) => one.made ?? []);
  const left = state.rows.filter(isLeft);
  if (isDone)
    return <AllMade made={made} left={left.length} isWhole={view.isWhole} onGoOn={onLookAgain} isLooking={isLooking} />;
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (!run.isRunning) submit();
  };
  return (
    <form onSubmit={onSubmit} noValidate>
      <fieldset className={layout['form']} disabled={run.isRunning}>
        <div ref={top} className={styles['messages']}>
          {run.error && (
            <FailureMessage
              error={run.error}
              what={made.length === 0 ? 'The tickets were not created' : 'Not all tickets were created'}
              onRetry={submit}
            />
          )}
          {state.isKept && (
            <KeptNotice
              onStartOver={() => {
                startOver();
                focusNext(TICK_ALL_ID);
              }}
            />
          )}
        </div>
        <PageItemsHead count={view.proposed.length} isWhole={view.isWhole} onTickAll={tickAll} />
        <PageItemList
          rows={state.rows}
          proposal={proposal}
          projectId={target.projectId}
          actions={actions}
          focusNext={focusNext}
        />
        <KnownItems known={view.known} />
        <TargetFields
          proposal={proposal}
          target={target}
          problems={targetProblems}
          hasOwners={chosen.some(({ owner }) => owner !== null)}
          summaries={chosen.length > MOST_LINKS ? [] : chosen.map(({ summary }) => summary.trim()).filter(Boolean)}
          onChange={(choice) =>
            change((before) => ({
              ...before,
              ...choice,
              rows: before.rows.map((one) => ({ ...one, row: forgetOwnerRefusal(one.row) })),
            }))
          }
        />
      </fieldset>
      <PageItemsFooter run={run} chosen={chosen.length} total={left.length} made={made.length} problem={problem} />
    </form>
  );
}
