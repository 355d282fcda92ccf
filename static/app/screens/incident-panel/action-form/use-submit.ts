import { useEffect, useRef, useState } from 'react';
import type { CalendarDate } from '../../../../../src/domain/time';
import type { AddActionItemsInput } from '../../../../../src/shared/contract';
import { checkRow, controlId, ROW_FIELDS, rowsToSend, toActionItem } from '../../../components/action-form/rows';
import { ISSUE_TYPE_ID, PROJECT_ID } from '../../../components/action-form/target-fields';
import { checkTarget, wantedFields } from '../../../components/action-form/use-target';
import type { Target, TargetProblems } from '../../../components/action-form/use-target';
import type { FormState } from './form-state';

type Options = {
  readonly state: FormState;
  readonly target: Target;
  readonly today: CalendarDate;
  readonly changeRows: (next: (rows: FormState['rows']) => FormState['rows']) => void;
  readonly send: (form: FormState, asked: Omit<AddActionItemsInput, 'batchId'>) => void;
};

/** Checks the whole form; sends it when all is well, else shows every problem and goes to the first. */
export function useSubmit({ state, target, today, changeRows, send }: Options) {
  const [tried, setTried] = useState(false);
  const targetProblems: TargetProblems = checkTarget(target);
  const firstBad = useRef<string | null>(null);
  useEffect(() => {
    if (firstBad.current === null) return;
    document.getElementById(firstBad.current)?.focus();
    firstBad.current = null;
  });

  const submit = () => {
    const rows = rowsToSend(state.rows);
    const bad = [
      ...rows.flatMap((row) => {
        const problems = checkRow(row, today);
        return ROW_FIELDS.filter((field) => problems[field] !== undefined).map((field) => controlId(row, field));
      }),
      ...(targetProblems.projectId === undefined ? [] : [PROJECT_ID]),
      ...(targetProblems.issueTypeId === undefined ? [] : [ISSUE_TYPE_ID]),
    ];
    setTried(true);
    changeRows((all) => all.map((row) => (rows.some(({ id }) => id === row.id) ? { ...row, left: ROW_FIELDS } : row)));
    firstBad.current = bad[0] ?? null;
    if (bad.length > 0 || target.projectId === null) return;
    send(state, {
      items: rows.flatMap((row) => toActionItem(row) ?? []),
      projectId: target.projectId,
      ...(target.issueTypeId !== null && { issueTypeId: target.issueTypeId }),
    });
  };
  const wanted = wantedFields(target.typesInUse);
  return {
    submit,
    // What no choice of words can mend is said before anybody presses the button.
    targetProblems: tried ? targetProblems : wanted === null ? {} : { issueTypeId: wanted },
    /** The button was pressed for a target that cannot take the tickets. */
    isRefused: tried && wanted !== null,
  };
}
