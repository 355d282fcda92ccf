import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { ImportPageItemsInput } from '../../../../src/shared/contract';
import type { AddedActionItem } from '../../../../src/shared/views';
import { announceChange } from '../../frame-events';
import { pageItemsApi } from './page-items-api';

/** How far the goes of one click are, in action items. */
export type ImportProgress = { readonly asked: number; readonly total: number };

type Options = {
  /** Before a go is sent. */
  readonly onGo: (go: ImportPageItemsInput) => void;
  readonly onAnswers: (go: ImportPageItemsInput, answers: readonly AddedActionItem[]) => void;
  /** After the last go, or the one after which a person wanted to stop. */
  readonly onEnd: (answers: readonly AddedActionItem[], isWhole: boolean) => void;
};

/**
 * Sends goes one after another, until a person stops it or one fails; what came before stays made. A failed go may have
 * made tickets all the same: it has to be sent again as it was.
 */
export function useImport({ onGo, onAnswers, onEnd }: Options) {
  const [progress, setProgress] = useState<ImportProgress>({ asked: 0, total: 0 });
  const [isStopping, setIsStopping] = useState(false);
  const wantsStop = useRef(false);
  const mutation = useMutation({
    mutationFn: async (goes: readonly ImportPageItemsInput[]) => {
      const answers: AddedActionItem[] = [];
      const total = goes.reduce((sum, { items }) => sum + items.length, 0);
      let asked = 0;
      setProgress({ asked, total });
      for (const go of goes) {
        if (wantsStop.current) break;
        onGo(go);
        const { items } = await pageItemsApi.importPageItems(go);
        onAnswers(go, items);
        answers.push(...items);
        asked += go.items.length;
        setProgress({ asked, total });
      }
      return { answers, isWhole: asked === total };
    },
    onSuccess: ({ answers, isWhole }) => onEnd(answers, isWhole),
    // Also after a failure: the goes before it have changed something.
    onSettled: () => announceChange(),
  });
  return {
    start: (goes: readonly ImportPageItemsInput[]) => {
      wantsStop.current = false;
      setIsStopping(false);
      mutation.mutate(goes);
    },
    stop: () => {
      wantsStop.current = true;
      setIsStopping(true);
    },
    progress,
    isRunning: mutation.isPending,
    isStopping,
    /** A person stopped it before its end. */
    isStopped: mutation.data?.isWhole === false,
    error: mutation.error,
  };
}
