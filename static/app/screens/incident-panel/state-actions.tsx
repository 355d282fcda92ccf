import Button from '@atlaskit/button/new';
import { useMutation } from '@tanstack/react-query';
import type { ReviewState } from '../../../../src/domain/postmortem-state';
import { api } from '../../api';
import { FailureMessage } from '../../components/failure-message';
import layout from '../../components/layout.module.css';
import { announceChange } from '../../frame-events';

type Move = { readonly to: ReviewState; readonly label: string };

const MOVES: Readonly<Record<ReviewState, readonly Move[]>> = {
  draft: [{ to: 'in-review', label: 'Send to review' }],
  'in-review': [
    { to: 'published', label: 'Publish' },
    { to: 'draft', label: 'Back to draft' },
  ],
  published: [
    { to: 'complete', label: 'Mark as complete' },
    { to: 'in-review', label: 'Back to review' },
  ],
  complete: [{ to: 'published', label: 'Open again' }],
};

type Props = { readonly state: ReviewState; readonly hasOpen: boolean; readonly onChanged: () => void };

/** The next steps of a postmortem. Once it is published, it is complete as soon as all its action items are closed. */
export function StateActions({ state, hasOpen, onChanged }: Props) {
  const move = useMutation({
    mutationFn: (to: ReviewState) => api.setState({ state: to }),
    onSuccess: () => {
      void announceChange();
      onChanged();
    },
  });
  // Complete is what it becomes by itself; to say so while items are open is a decision of its own.
  const moves = MOVES[state].filter(({ to }) => !(to === 'complete' && hasOpen));
  return (
    <>
      <div className={layout['buttons']} role="group" aria-label="State of the postmortem">
        {moves.map(({ to, label }) => (
          <Button
            key={to}
            spacing="compact"
            isLoading={move.isPending && move.variables === to}
            onClick={() => move.mutate(to)}
          >
            {label}
          </Button>
        ))}
      </div>
      {move.error && <FailureMessage error={move.error} what="The state was not changed" />}
    </>
  );
}
