import Button from '@atlaskit/button/new';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { PanelOutcome, PanelShown } from '../../../../../src/shared/setup-views';
import type { ProjectChoice } from '../../../../../src/shared/views';
import { api } from '../../../api';
import { FailureMessage } from '../../../components/failure-message';
import { Field } from '../../../components/field';
import { Message } from '../../../components/message';
import { Select } from '../../../components/select';
import styles from './get-started.module.css';
import { Step } from './step';

type Props = {
  readonly shown: PanelShown | null;
  readonly projects: readonly ProjectChoice[];
  readonly onChanged: () => void;
};

const inProjects = (count: number) => (count === 1 ? 'in one project' : `in ${count} projects`);

/** Shows the panel on every work item, so that nobody has to find it first. */
export function PanelStep({ shown, projects, onChanged }: Props) {
  const [projectId, setProjectId] = useState('');
  const ask = useMutation({
    mutationFn: (isShown: boolean) => api.showPanel({ projectId: projectId || null, isShown }),
    onSuccess: onChanged,
  });
  return (
    <Step
      id="panel"
      title="Show the panel on all work items"
      isDone={shown?.isShown ?? false}
      actions={
        <>
          <div className={styles['choice']}>
            <Field id="setup-panel-project" label="Where">
              {(control) => (
                <Select
                  {...control}
                  value={projectId}
                  emptyLabel="In all projects that you see"
                  options={projects.map(({ id, key, name }) => ({ value: id, label: `${name} (${key})` }))}
                  onChange={setProjectId}
                />
              )}
            </Field>
          </div>
          <Button onClick={() => ask.mutate(true)} isLoading={ask.isPending && ask.variables}>
            Show the panel
          </Button>
          {shown?.isShown && (
            <Button appearance="subtle" onClick={() => ask.mutate(false)} isLoading={ask.isPending && !ask.variables}>
              No longer show it
            </Button>
          )}
        </>
      }
    >
      <p>{describe(shown)}</p>
      {ask.error && <FailureMessage error={ask.error} what="Jira was not asked" />}
      {ask.data && <Outcome outcome={ask.data} />}
    </Step>
  );
}

function describe(shown: PanelShown | null): string {
  if (shown === null)
    return 'Until then the panel is hidden on each work item until somebody opens it once among its apps.';
  return shown.isShown
    ? `Asked for on ${shown.on}, ${inProjects(shown.projects)}. Do it again when there are new projects.`
    : `Taken back on ${shown.on}, ${inProjects(shown.projects)}.`;
}

function Outcome({ outcome }: { readonly outcome: PanelOutcome }) {
  if (outcome.kind === 'refused')
    return (
      <Message appearance="warning" title="Jira did not take it">
        Do it by hand: open a work item of the project, open its Postmortem panel, and choose Show for all work items in
        the panel’s ••• menu.
      </Message>
    );
  return (
    <Message appearance="success">
      {outcome.kind === 'done'
        ? `Jira has done it ${inProjects(outcome.projects)}.`
        : `Jira is at it ${inProjects(outcome.projects)}, and goes on by itself.`}
    </Message>
  );
}
