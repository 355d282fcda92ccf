import { useQuery } from '@tanstack/react-query';
import type { ActionForm, IssueTypeChoice } from '../../../../src/shared/views';
import { api } from '../../api';
import { typesInUse } from './kind-types';
import type { Row } from './rows';

/** Where a person wants the tickets; null: as the app proposes. */
export type TargetChoice = { readonly projectId: string | null; readonly issueTypeId: string | null };

/** Where the tickets will go. */
export type Target = {
  readonly projectId: string | null;
  readonly issueTypes: ActionForm['issueTypes'];
  readonly issueTypeId: string | null;
  /** Each ticket gets the type that the settings name for its kind of change. */
  readonly isByKind: boolean;
  /** What Jira says of the types that the tickets would get. */
  readonly typesInUse: readonly IssueTypeChoice[];
  /** What Jira says of project and type; null while they are not both chosen, or not read yet. */
  readonly choices: (ActionForm & { readonly issueType: IssueTypeChoice }) | null;
  readonly isReading: boolean;
  readonly error: unknown;
  readonly retry: () => void;
};

/** The chosen project and issue type, else the proposed ones; what Jira says of others is read when they are chosen. */
export function useTarget(proposal: ActionForm, form: TargetChoice & { readonly rows: readonly Row[] }): Target {
  const projectId = form.projectId ?? proposal.projectId;
  const isProposed =
    projectId === proposal.projectId && (form.issueTypeId === null || form.issueTypeId === proposal.issueType?.id);
  const query = useQuery({
    queryKey: ['action-form', projectId, form.issueTypeId],
    queryFn: () =>
      api.viewActionForm({
        ...(projectId !== null && { projectId }),
        ...(form.issueTypeId !== null && { issueTypeId: form.issueTypeId }),
      }),
    enabled: !isProposed,
    staleTime: Infinity,
    // Another type of the same project: its list stays while the rest is read.
    placeholderData: (previous) => [previous, proposal].find((known) => known?.projectId === projectId),
  });
  const known = isProposed ? proposal : (query.data ?? null);
  const isReading = !isProposed && query.isFetching;
  const { issueType = null } = isReading ? {} : (known ?? {});
  const choices = known !== null && issueType !== null ? { ...known, issueType } : null;
  const isByKind = form.issueTypeId === null && Object.keys(known?.kindTypes ?? {}).length > 0;
  return {
    projectId,
    issueTypes: known?.issueTypes ?? [],
    issueTypeId: form.issueTypeId ?? (isByKind ? null : (known?.issueType?.id ?? null)),
    isByKind,
    typesInUse: choices === null ? [] : isByKind ? typesInUse(choices, form.rows) : [choices.issueType],
    choices,
    isReading,
    error: isProposed ? null : query.error,
    retry: () => void query.refetch(),
  };
}

export type TargetProblems = { readonly projectId?: string; readonly issueTypeId?: string };

export function checkTarget({ projectId, choices, typesInUse: types, isReading }: Target): TargetProblems {
  if (projectId === null) return { projectId: 'Choose the project that the tickets go to.' };
  if (isReading) return { issueTypeId: 'What Jira wants for this type is still being read; try again in a moment.' };
  if (choices === null) return { issueTypeId: 'Choose what type of issue the tickets are.' };
  const wanted = wantedFields(types);
  return wanted === null ? {} : { issueTypeId: wanted };
}

/** Names what Jira requires for a type that is needed and this form does not have; null when it has all. */
export function wantedFields(types: Target['typesInUse']): string | null {
  const { requiredFields, name } = types.find((type) => type.requiredFields.length > 0) ?? {
    requiredFields: [],
    name: '',
  };
  return requiredFields.length === 0
    ? null
    : `Jira wants more for ${name} here than this form has: ${requiredFields.join(', ')}.`;
}
