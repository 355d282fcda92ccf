import { useState } from 'react';
import type { ImportPageItemsInput } from '../../../../src/shared/contract';
import type { ActionForm } from '../../../../src/shared/views';
import { checkRow, controlId, ROW_FIELDS, toActionItem } from '../../components/action-form/rows';
import { ISSUE_TYPE_ID, PROJECT_ID } from '../../components/action-form/target-fields';
import { checkTarget, wantedFields } from '../../components/action-form/use-target';
import type { Target, TargetProblems } from '../../components/action-form/use-target';
import { makeGoes } from './make-goes';
import { isChosen } from './page-rows';
import type { PageItemsState } from './use-page-rows';

type Options = {
  readonly state: PageItemsState;
  readonly target: Target;
  readonly proposal: ActionForm;
  readonly change: (next: (before: PageItemsState) => PageItemsState) => void;
  readonly focusNext: (id: string) => void;
  readonly start: (goes: readonly ImportPageItemsInput[]) => void;
};

/** Checks what is chosen; sends it when all is well, else opens every item with a problem and goes to the first. */
export function useSubmit({ state, target, proposal, change, focusNext, start }: Options) {
  const [tried, setTried] = useState(false);
  const targetProblems: TargetProblems = checkTarget(target);
  const wanted = wantedFields(target.typesInUse);
  const chosen = state.rows.filter(isChosen);
  const bad = chosen.flatMap(({ item: { nodeId }, row }) => {
    const problems = checkRow(row, proposal.today);
    const field = ROW_FIELDS.find((name) => problems[name] !== undefined);
    return field === undefined ? [] : [{ nodeId, id: controlId(row, field) }];
  });
  const badTarget = targetProblems.projectId ? [PROJECT_ID] : targetProblems.issueTypeId ? [ISSUE_TYPE_ID] : [];

  const submit = () => {
    setTried(true);
    const [first] = [...bad.map(({ id }) => id), ...badTarget];
    if (first !== undefined) {
      const isBad = new Set(bad.map(({ nodeId }) => nodeId));
      focusNext(first);
      change((before) => ({
        ...before,
        rows: before.rows.map((one) =>
          isBad.has(one.item.nodeId) ? { ...one, isOpen: true, row: { ...one.row, left: ROW_FIELDS } } : one,
        ),
      }));
      return;
    }
    const items = chosen.flatMap(({ item: { nodeId }, row }) => {
      const item = toActionItem(row);
      return item === null ? [] : [{ ...item, nodeId }];
    });
    const asked = {
      ...(target.projectId !== null && { projectId: target.projectId }),
      ...(target.issueTypeId !== null && { issueTypeId: target.issueTypeId }),
    };
    start(makeGoes(items, asked, state.openGo));
  };
  return {
    submit,
    // What no choice of words can mend is said before anybody presses the button.
    targetProblems: tried ? targetProblems : wanted === null ? {} : { issueTypeId: wanted },
    /** What keeps what was asked for from being sent, in a sentence; null: nothing, or nobody asked yet. */
    problem: tried ? describe(bad.length, badTarget.length > 0) : null,
  };
}

function describe(badItems: number, isTargetBad: boolean): string | null {
  if (badItems > 0)
    return badItems === 1
      ? '1 needs a change before it can be sent.'
      : `${badItems} need a change before they can be sent.`;
  return isTargetBad ? 'Nothing was sent. Change where the tickets go.' : null;
}
