import Button from '@atlaskit/button/new';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Practice } from '../../../../../src/shared/setup-views';
import type { ProjectChoice } from '../../../../../src/shared/views';
import { api } from '../../../api';
import { FailureMessage } from '../../../components/failure-message';
import { Field } from '../../../components/field';
import { Select } from '../../../components/select';
import { issuePath, SiteLink } from '../../../components/site-link';
import styles from './get-started.module.css';
import { Step } from './step';

type Props = {
  readonly practice: Practice | null;
  readonly projects: readonly ProjectChoice[];
  readonly onChanged: () => void;
};

/** A practice incident with its postmortem, to try everything on and to take away again. */
export function PracticeStep({ practice, projects, onChanged }: Props) {
  const [projectId, setProjectId] = useState('');
  // What was half made is there all the same, and shown.
  const make = useMutation({
    mutationFn: () => api.makePractice({ projectId: projectId || null }),
    onSettled: onChanged,
  });
  const remove = useMutation({ mutationFn: api.removePractice, onSettled: onChanged });
  const error = make.error ?? remove.error;
  const buttons = practice ? (
    <>
      {practice.pageUrl === null && (
        <Button onClick={() => make.mutate()} isLoading={make.isPending}>
          Make its page
        </Button>
      )}
      <Button onClick={() => remove.mutate()} isLoading={remove.isPending}>
        Remove both
      </Button>
    </>
  ) : (
    <>
      <div className={styles['choice']}>
        <Field id="setup-practice-project" label="In project">
          {(control) => (
            <Select
              {...control}
              value={projectId}
              emptyLabel="Choose a project"
              options={projects.map(({ id, key, name }) => ({ value: id, label: `${name} (${key})` }))}
              onChange={setProjectId}
            />
          )}
        </Field>
      </div>
      <Button onClick={() => make.mutate()} isLoading={make.isPending} isDisabled={projectId === ''}>
        Make a practice postmortem
      </Button>
    </>
  );
  return (
    <Step id="practice" title="Try it with a practice postmortem" isDone={practice !== null} actions={buttons}>
      {practice ? (
        <p>
          The practice incident is <SiteLink path={issuePath(practice.incidentKey)}>{practice.incidentKey}</SiteLink>
          {practice.pageUrl === null ? (
            '; its page is not made yet.'
          ) : (
            <>
              , with <SiteLink path={practice.pageUrl}>its page</SiteLink>.
            </>
          )}{' '}
          Removing deletes the incident and puts the page into the trash.
        </p>
      ) : (
        <p>
          It makes an incident that says in its name that it is practice, with a postmortem, so that you see everything
          before it matters. Whoever watches the project may be told of it by Jira.
        </p>
      )}
      {error && <FailureMessage error={error} what={make.error ? 'It was not made' : 'It was not removed'} />}
    </Step>
  );
}
