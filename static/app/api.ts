import { makeInvoke } from '@forge/bridge';
import type { ReviewState } from '../../src/domain/postmortem-state';
import type {
  AddActionItemsInput,
  AttachActionItemInput,
  CompleteActionItemInput,
  CreatePostmortemInput,
  Resolvers,
  SaveAnalysisInput,
  SaveSettingsInput,
  SetActionFactorInput,
} from '../../src/shared/contract';
import { failed } from '../../src/shared/outcome';
import type { Outcome } from '../../src/shared/outcome';
import { appFailure, transportFailure } from './app-failure';

export const invoke = makeInvoke<Resolvers>();

/** The value of an outcome. Throws AppFailure for a failure, and for a call that did not get through. */
export async function settle<T>(answer: Promise<Outcome<T>>): Promise<T> {
  const outcome = await answer.catch((thrown: unknown) => failed(transportFailure(thrown)));
  if (!outcome.ok) throw appFailure(outcome.error);
  return outcome.value;
}

/** Every call to the app. Each one throws AppFailure. */
export const api = {
  viewIncident: () => settle(invoke('viewIncident')),
  draftPostmortem: () => settle(invoke('draftPostmortem')),
  createPostmortem: (input: CreatePostmortemInput) => settle(invoke('createPostmortem', input)),
  setNotRequired: (input: { readonly reason: string | null }) => settle(invoke('setNotRequired', input)),
  setState: (input: { readonly state: ReviewState }) => settle(invoke('setState', input)),
  searchParents: (input: { readonly spaceId: string; readonly query: string }) =>
    settle(invoke('searchParents', input)),
  searchOwners: (input: { readonly query: string; readonly projectId?: string }) =>
    settle(invoke('searchOwners', input)),
  viewActionForm: (input: { readonly projectId?: string; readonly issueTypeId?: string }) =>
    settle(invoke('viewActionForm', input)),
  addActionItems: (input: AddActionItemsInput) => settle(invoke('addActionItems', input)),
  attachActionItem: (input: AttachActionItemInput) => settle(invoke('attachActionItem', input)),
  completeActionItem: (input: CompleteActionItemInput) => settle(invoke('completeActionItem', input)),
  setWontDo: (input: { readonly reason: string | null }) => settle(invoke('setWontDo', input)),
  viewContext: () => settle(invoke('viewContext')),
  viewSettings: () => settle(invoke('viewSettings')),
  saveSettings: (input: SaveSettingsInput) => settle(invoke('saveSettings', input)),
  viewAnalysis: () => settle(invoke('viewAnalysis')),
  saveAnalysis: (input: SaveAnalysisInput) => settle(invoke('saveAnalysis', input)),
  listThemes: () => settle(invoke('listThemes')),
  setActionFactor: (input: SetActionFactorInput) => settle(invoke('setActionFactor', input)),
  maySetUp: () => settle(invoke('maySetUp')),
  viewSetup: () => settle(invoke('viewSetup')),
  showPanel: (input: { readonly projectId: string | null; readonly isShown: boolean }) =>
    settle(invoke('showPanel', input)),
  makePractice: (input: { readonly projectId: string | null }) => settle(invoke('makePractice', input)),
  removePractice: () => settle(invoke('removePractice')),
  listTicketTypes: (input: { readonly projectId: string }) => settle(invoke('listTicketTypes', input)),
  searchGroups: (input: { readonly query: string }) => settle(invoke('searchGroups', input)),
  findIssues: (input: { readonly query: string }) => settle(invoke('findIssues', input)),
  viewMyItems: () => settle(invoke('viewMyItems')),
  viewCompletion: () => settle(invoke('viewCompletion')),
};
