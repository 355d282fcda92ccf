import Button from '@atlaskit/button/new';
import { view } from '@forge/bridge';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CreatedPostmortem } from '../../../../src/shared/views';
import { api } from '../../api';
import { FailureMessage } from '../../components/failure-message';
import { Loading } from '../../components/loading';
import { Screen } from '../../components/screen';
import layout from '../../components/layout.module.css';
import { Created } from './created';
import { DraftForm } from './draft-form';
import { Existing } from './existing';

/** The dialog: the prefilled draft, and after the click the page that was made. */
export function CreatePostmortem() {
  const [created, setCreated] = useState<CreatedPostmortem | null>(null);
  const {
    data: draft,
    error,
    isFetching,
    refetch,
  } = useQuery({
    queryKey: ['draft'],
    queryFn: api.draftPostmortem,
    // Read once: a draft that changes under one's hands loses what was ticked.
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  });
  const title = draft ? `Create the postmortem of ${draft.incident.key}` : 'Create postmortem';
  return (
    <Screen title={title} isDialog>
      {error && (
        <>
          <FailureMessage
            error={error}
            what="The draft could not be made"
            onRetry={() => void refetch()}
            isRetrying={isFetching}
          />
          <div className={layout['buttons']}>
            <Button onClick={() => void view.close()}>Close</Button>
          </div>
        </>
      )}
      {!draft && !error && <Loading lines={6} />}
      {draft &&
        (created ? (
          <Created created={created} />
        ) : draft.existing ? (
          <Existing postmortem={draft.existing} />
        ) : (
          <DraftForm draft={draft} onCreated={setCreated} />
        ))}
    </Screen>
  );
}
