import { useMutation } from '@tanstack/react-query';
import type { AttachActionItemInput } from '../../../../../src/shared/contract';
import { api } from '../../../api';
import type { MadeTicket } from '../../../components/made-tickets';
import { announceChange } from '../../../frame-events';

/** Attaches a ticket. Trying again is safe: a ticket that is attached already stays as it is. */
export const useAttach = (onAttached: (ticket: MadeTicket) => void) =>
  useMutation({
    mutationFn: (input: AttachActionItemInput) => api.attachActionItem(input),
    onSuccess: async ({ key, notes }) => {
      onAttached({ key, summary: null, notes });
      await announceChange();
    },
  });
