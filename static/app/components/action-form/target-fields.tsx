import type { ActionForm } from '../../../../src/shared/views';
import { FailureMessage } from '../failure-message';
import { Field } from '../field';
import { Select } from '../select';
import styles from './action-form.module.css';
import { describeKindTypes } from './kind-types';
import { RequiredFieldsNotice } from './required-fields-notice';
import { TargetNotices } from './target-notices';
import type { Target, TargetChoice, TargetProblems } from './use-target';

export const PROJECT_ID = 'action-form-project';
export const ISSUE_TYPE_ID = 'action-form-issue-type';

type Props = {
  readonly proposal: ActionForm;
  readonly target: Target;
  readonly problems: TargetProblems;
  /** Somebody is chosen already, from the people of the project that was chosen then. */
  readonly hasOwners: boolean;
  /** Of the action items typed so far; empty ones left out. */
  readonly summaries: readonly string[];
  readonly onChange: (change: TargetChoice) => void;
  /** Without it a ticket is attached elsewhere. */
  readonly onAttach?: () => void;
};

/** Project and issue type of the tickets, and what Jira will not take there. */
export function TargetFields({ proposal, target, problems, hasOwners, summaries, onChange, onAttach }: Props) {
  const hasKindTypes = Object.keys(target.choices?.kindTypes ?? {}).length > 0;
  const emptyLabel = hasKindTypes
    ? { emptyLabel: 'By kind of change' }
    : target.issueTypeId === null && { emptyLabel: target.isReading ? 'Reading…' : 'Choose a type' };
  return (
    <fieldset className={styles['group']}>
      <legend className={styles['legend']}>Tickets go to</legend>
      <div className={styles['columns']}>
        <Field
          id={PROJECT_ID}
          label="Project"
          required
          hint={
            hasOwners && target.projectId !== proposal.projectId
              ? 'Whether the owners can be assigned there, Jira says when the tickets are created.'
              : undefined
          }
          error={problems.projectId}
        >
          {(control) => (
            <Select
              {...control}
              required
              value={target.projectId ?? ''}
              {...(target.projectId === null && { emptyLabel: 'Choose a project' })}
              options={proposal.projects.map(({ id, key, name }) => ({ value: id, label: `${name} (${key})` }))}
              onChange={(projectId) => onChange({ projectId: projectId || null, issueTypeId: null })}
            />
          )}
        </Field>
        <Field
          id={ISSUE_TYPE_ID}
          label="Issue type"
          required
          hint={target.isByKind && target.choices ? describeKindTypes(target.choices) : undefined}
          error={problems.issueTypeId}
        >
          {(control) => (
            <Select
              {...control}
              required={!hasKindTypes}
              isDisabled={target.issueTypes.length === 0}
              value={target.issueTypeId ?? ''}
              {...emptyLabel}
              options={target.issueTypes.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={(issueTypeId) => onChange({ projectId: target.projectId, issueTypeId: issueTypeId || null })}
            />
          )}
        </Field>
      </div>
      {target.error !== null && (
        <FailureMessage error={target.error} what="The issue types could not be read" onRetry={target.retry} />
      )}
      {target.choices !== null && target.typesInUse.some(({ requiredFields }) => requiredFields.length > 0) && (
        <RequiredFieldsNotice choices={target.choices} summaries={summaries} {...(onAttach && { onAttach })} />
      )}
      <TargetNotices target={target} />
    </fieldset>
  );
}
