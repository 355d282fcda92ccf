import { useState } from 'react';
import { checkActionItem } from '../../../../../src/domain/action-item';
import type { ActionForm, OwnerChoice } from '../../../../../src/shared/views';
import { OwnerField } from '../../../components/action-form/owner-field';
import { InlineForm } from '../../../components/inline-form';
import type { CompleteProps } from './complete-form';
import { SET_WORDS } from './lacking';
import { useComplete } from './use-complete';

const ELSEWHERE =
  'Type a name to search the people of the incident’s project; whether the ticket can be assigned to them, Jira says when you save.';

/** Asks who will see to an action item that nobody owns. */
export function OwnerForm({
  item,
  today,
  onSaved,
  onCancel,
  proposal,
}: CompleteProps & { readonly proposal: ActionForm }) {
  const [owner, setOwner] = useState<OwnerChoice | null>(null);
  const [isTried, setIsTried] = useState(false);
  const { save, isSaving, error } = useComplete(onSaved);
  const projectId = projectOf(item.key, proposal);
  const id = `owner-of-${item.ticketId}`;
  const { ownerAccountId: problem } = checkActionItem(
    { summary: item.summary, ownerAccountId: owner?.accountId ?? '', dueDate: today, type: item.type ?? '' },
    today,
  );
  const submit = () => {
    setIsTried(true);
    if (owner === null) document.getElementById(id)?.focus();
    else save({ ticketId: item.ticketId, ownerAccountId: owner.accountId });
  };
  return (
    <InlineForm
      label={`${SET_WORDS.ownerAccountId} of ${item.key}`}
      focusId={id}
      what="The owner was not set"
      error={error}
      isSaving={isSaving}
      onSubmit={submit}
      onCancel={onCancel}
    >
      <OwnerField
        id={id}
        required
        error={isTried ? problem : undefined}
        owner={owner}
        projectId={projectId}
        {...(projectId === null && { hint: ELSEWHERE })}
        onChange={setOwner}
        onLeave={() => undefined}
      />
    </InlineForm>
  );
}

/** Who can be assigned depends on the ticket's project. null: not known, so the people of the incident's are offered. */
const projectOf = (ticketKey: string, { projects }: ActionForm): string | null =>
  projects.find(({ key }) => key === ticketKey.slice(0, ticketKey.lastIndexOf('-')))?.id ?? null;
