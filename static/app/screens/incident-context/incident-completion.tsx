import Button from '@atlaskit/button/new';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CompletionView, CountedCompletion } from '../../../../src/shared/views';
import { api } from '../../api';
import { CompletionProgress } from '../../components/completion-progress';
import { FailureMessage } from '../../components/failure-message';
import { ItemList } from '../../components/item-list';
import words from '../../components/item-words.module.css';
import { useChanges } from '../../frame-events';
import { NextDue } from './next-due';

const nextDueOf = ({ items }: CompletionView) =>
  items.find(({ state, dueDate }) => state === 'open' && dueDate !== null)?.dueDate ?? null;

/**
 * How far an incident's action items are: at first as they were counted last, which costs nothing; from the tickets
 * themselves once a person asks for them or hears of a change.
 */
export function IncidentCompletion({ counted }: { readonly counted: CountedCompletion }) {
  const [isLive, setLive] = useState(false);
  const [isListed, setListed] = useState(false);
  const live = useQuery({ queryKey: ['completion'], queryFn: api.viewCompletion, enabled: isLive });
  const readLive = () => (isLive ? void live.refetch() : setLive(true));
  useChanges(readLive);

  const { counts, today } = live.data ?? counted;
  const isWhole = live.data !== undefined || counted.isWhole;
  const hasItems = counts.total + counts.hidden > 0;
  const toggle = () => {
    setLive(true);
    setListed(!isListed);
  };
  return (
    <>
      {hasItems && <CompletionProgress counts={counts} />}
      {hasItems && <NextDue day={live.data ? nextDueOf(live.data) : counted.nextDue} today={today} />}
      {!hasItems && <p>{isWhole ? 'No action items yet.' : 'No action items counted yet.'}</p>}
      {hasItems && !live.data && (
        <p className={words['quiet']}>As counted at the last change{isWhole ? '' : '; there may be more'}.</p>
      )}
      {live.error && (
        <FailureMessage
          error={live.error}
          what="The action items could not be read"
          onRetry={readLive}
          isRetrying={live.isFetching}
        />
      )}
      {(hasItems || !isWhole) && (
        <div>
          <Button onClick={toggle} aria-expanded={isListed} isLoading={isListed && live.isLoading}>
            {isListed ? 'Hide action items' : 'Show action items'}
          </Button>
        </div>
      )}
      {isListed && live.data && <ItemList items={live.data.items} today={today} label="Action items" />}
    </>
  );
}
