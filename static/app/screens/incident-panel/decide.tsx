import Button from '@atlaskit/button/new';
import { useMutation } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import type { IncidentView } from '../../../../src/shared/views';
import { api } from '../../api';
import { FailureMessage } from '../../components/failure-message';
import { Loading } from '../../components/loading';
import { NoPostmortem } from '../../components/no-postmortem';
import { announceChange } from '../../frame-events';

const NotRequiredForm = lazy(async () => {
  const loaded = await import('./not-required-form');
  return { default: loaded.NotRequiredForm };
});

type Props = {
  readonly view: Pick<IncidentView, 'incident' | 'notRequired' | 'reviewDue'>;
  readonly onChanged: () => void;
  readonly onDialogClosed: () => void;
};

/** On an incident without a postmortem: make one, or record that none is required. */
export function Decide({ view: { incident, notRequired, reviewDue }, onChanged, onDialogClosed }: Props) {
  const [isAsking, setIsAsking] = useState(false);
  const changed = () => {
    setIsAsking(false);
    void announceChange();
    onChanged();
  };
  const takeBack = useMutation({ mutationFn: () => api.setNotRequired({ reason: null }), onSuccess: changed });
  const isDecided = notRequired !== null;
  return (
    <>
      <NoPostmortem
        incident={incident}
        isNotRequired={isDecided}
        reviewDue={reviewDue}
        onClosed={onDialogClosed}
        actions={
          isDecided ? (
            <Button appearance="subtle" isLoading={takeBack.isPending} onClick={() => takeBack.mutate()}>
              Take the decision back
            </Button>
          ) : (
            !isAsking && (
              <Button appearance="subtle" onClick={() => setIsAsking(true)}>
                Not required…
              </Button>
            )
          )
        }
      />
      {takeBack.error && <FailureMessage error={takeBack.error} what="The decision was not taken back" />}
      {isAsking && !isDecided && (
        <Suspense fallback={<Loading lines={2} />}>
          <NotRequiredForm incidentId={incident.id} onSaved={changed} onCancel={() => setIsAsking(false)} />
        </Suspense>
      )}
    </>
  );
}
