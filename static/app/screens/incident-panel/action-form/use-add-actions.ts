import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { AddActionItemsInput } from '../../../../../src/shared/contract';
import { api } from '../../../api';
import { batchFor } from '../../../components/action-form/open-go';
import { refusalOf } from '../../../components/action-form/refusal-of';
import { controlId } from '../../../components/action-form/rows';
import { announceChange } from '../../../frame-events';
import type { FormProps, FormState } from './form-state';

type Options = Pick<FormProps, 'onMade'> & { readonly change: (next: (form: FormState) => FormState) => void };

/**
 * Sends the action items of one go. What was made leaves the form; what was not stays, with the reason, and the focus goes
 * to the first of them, at the field that the reason is about.
 */
export function useAddActions({ change, onMade }: Options) {
  const firstRefused = useRef<string | null>(null);
  const mutation = useMutation({
    mutationFn: (input: AddActionItemsInput) => api.addActionItems(input),
    onSuccess: async ({ items: answers }, { items }) => {
      const answerOf = (id: string) => answers.find((answer) => answer.id === id);
      const made = items.flatMap(({ id, summary }) => {
        const answer = answerOf(id);
        return answer?.ok && answer.key !== undefined
          ? [{ id, key: answer.key, summary, notes: answer.notes ?? [] }]
          : [];
      });
      const isMade = (id: string) => made.some((ticket) => ticket.id === id);
      const refused = answers.find(({ ok }) => !ok);
      firstRefused.current = refused ? controlId(refused, refused.isOwnerRefused ? 'ownerAccountId' : 'summary') : null;
      // The go has ended: whatever is asked next is a new one.
      change((form) => ({
        ...form,
        openGo: null,
        rows: form.rows
          .filter(({ id }) => !isMade(id))
          .map((row) => ({
            ...row,
            refusal: items.some(({ id }) => id === row.id) ? refusalOf(answerOf(row.id)) : null,
          })),
      }));
      onMade(made, made.length === items.length);
      await announceChange();
    },
  });
  useEffect(() => {
    // While it is sent the form takes no focus.
    if (firstRefused.current === null || mutation.isPending) return;
    document.getElementById(firstRefused.current)?.focus();
    firstRefused.current = null;
  });
  const send = (form: FormState, asked: Omit<AddActionItemsInput, 'batchId'>) => {
    // Kept before the call, so that even a reload in the middle asks for the same batch again.
    const go = batchFor(form.openGo, JSON.stringify(asked));
    change((before) => ({ ...before, openGo: go, rows: before.rows.map((row) => ({ ...row, refusal: null })) }));
    mutation.mutate({ ...asked, batchId: go.batchId });
  };
  return { send, isSending: mutation.isPending, error: mutation.error };
}
