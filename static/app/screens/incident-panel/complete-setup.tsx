import Button from '@atlaskit/button/new';
import { useMutation } from '@tanstack/react-query';
import type { MissingStep } from '../../../../src/shared/views';
import { api } from '../../api';
import { FailureMessage } from '../../components/failure-message';
import { Message } from '../../components/message';
import { MissingSteps } from '../../components/missing-steps';

type Props = { readonly missing: readonly MissingStep[]; readonly onCompleted: () => void };

const LEFT = {
  timeline: 'There is more to do: what was written is kept. Press Complete setup again.',
  rights: 'That did not work for everything. Somebody with more rights on the incident or the page can complete it.',
} as const;

/** Creating again finds the page that is there and does what is missing. */
export function CompleteSetup({ missing, onCompleted }: Props) {
  const complete = useMutation({ mutationFn: () => api.createPostmortem({}), onSuccess: onCompleted });
  const left = complete.data?.missing ?? [];
  return (
    <>
      <Message
        appearance="warning"
        title="The page is there, but some steps did not work"
        actions={
          <Button onClick={() => complete.mutate()} isLoading={complete.isPending}>
            Complete setup
          </Button>
        }
      >
        <MissingSteps missing={missing} />
        {left.length > 0 && !complete.isPending && <p>{LEFT[left.includes('timeline') ? 'timeline' : 'rights']}</p>}
      </Message>
      {complete.error && <FailureMessage error={complete.error} what="The setup could not be completed" />}
    </>
  );
}
