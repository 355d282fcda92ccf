import { useQuery } from '@tanstack/react-query';
import { api } from '../../api';

/** What the app proposes for new action items; read once, because its choices hold while somebody types. */
export const useProposal = () =>
  useQuery({ queryKey: ['action-form', null], queryFn: () => api.viewActionForm({}), staleTime: Infinity });
