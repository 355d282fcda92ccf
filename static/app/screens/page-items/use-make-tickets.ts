import { useEffect, useState } from 'react';
import { controlId } from '../../components/action-form/rows';
import { applyAnswers, markAsked } from './apply-answers';
import { askedOf } from './make-goes';
import { useImport } from './use-import';
import type { PageItemsState } from './use-page-rows';

type Change = (next: (before: PageItemsState) => PageItemsState) => void;

/** Makes the tickets, and puts what becomes of each item into its row; the focus goes to the first that was refused. */
export function useMakeTickets(change: Change) {
  const [isDone, setIsDone] = useState(false);
  const [refusedId, setRefusedId] = useState<string | null>(null);
  const run = useImport({
    // Kept before its end is known, so that even a reload in the middle asks for the same batch again.
    onGo: (go) => {
      setRefusedId(null);
      change((before) => ({
        ...before,
        rows: markAsked(before.rows, go),
        openGo: { batchId: go.batchId, asked: askedOf(go), itemIds: go.items.map(({ id }) => id) },
      }));
    },
    onAnswers: (go, answers) =>
      change((before) => ({ ...before, rows: applyAnswers(before.rows, go, answers), openGo: null })),
    onEnd: (answers, isWhole) => {
      const refused = answers.find(({ ok }) => !ok);
      if (refused) setRefusedId(controlId(refused, refused.isOwnerRefused ? 'ownerAccountId' : 'summary'));
      else setIsDone(isWhole);
    },
  });
  useEffect(() => {
    // While it is sent the form takes no focus.
    if (refusedId !== null && !run.isRunning) document.getElementById(refusedId)?.focus();
  }, [refusedId, run.isRunning]);
  return { run, isDone };
}
