import Button from '@atlaskit/button/new';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api';
import { FailureMessage } from '../../components/failure-message';
import layout from '../../components/layout.module.css';

/** A page that is gone is never made again by itself; a person who knows that it was deleted can say so. */
export function StartOver({ onDone }: { readonly onDone: () => void }) {
  const [isAsking, setIsAsking] = useState(false);
  const start = useMutation({ mutationFn: () => api.createPostmortem({ startOver: true }), onSuccess: onDone });
  if (!isAsking)
    return (
      <div className={layout['buttons']}>
        <Button onClick={() => setIsAsking(true)}>It was deleted: make a new page…</Button>
      </div>
    );
  return (
    <>
      <p>
        If the page is only hidden from you, there will be two. What was written on the old one is not brought over.
      </p>
      {start.error && <FailureMessage error={start.error} what="No new page was made" />}
      <div className={layout['buttons']}>
        <Button appearance="danger" onClick={() => start.mutate()} isLoading={start.isPending}>
          Make a new page
        </Button>
        <Button appearance="subtle" onClick={() => setIsAsking(false)}>
          Leave it
        </Button>
      </div>
    </>
  );
}
