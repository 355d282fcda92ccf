import { invoke, settle } from '../../api';

/** The calls about accounts, apart from the others, which every screen loads. Each one throws AppFailure. */
export const accountApi = {
  viewAccounts: () => settle(invoke('viewAccounts')),
  writeAccount: () => settle(invoke('writeAccount')),
  viewInvitation: () => settle(invoke('viewInvitation')),
  searchInvitees: (input: { readonly query: string }) => settle(invoke('searchInvitees', input)),
  invitePeople: (input: { readonly accountIds: readonly string[] }) => settle(invoke('invitePeople', input)),
};
