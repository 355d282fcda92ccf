import { useMutation } from '@tanstack/react-query';
import type { CompleteActionItemInput } from '../../../../../src/shared/contract';
import { api } from '../../../api';
import { announceChange } from '../../../frame-events';

/** Sets on the ticket what it lacks. */
export function useComplete(onSaved: () => void) {
  const { mutate, isPending, error } = useMutation({
    mutationFn: (input: CompleteActionItemInput) => api.completeActionItem(input),
    onSuccess: async () => {
      onSaved();
      await announceChange();
    },
  });
  return { save: mutate, isSaving: isPending, error };
}
