import { events } from '@forge/bridge';
import { useEffect, useRef } from 'react';

/** Ours: one of the app's frames changed something that the others show. */
const CHANGED = 'blameless-postmortem.changed';
const ISSUE_CHANGED = 'JIRA_ISSUE_CHANGED';

/** Tells the app's other frames on the page to read again. */
export const announceChange = (): Promise<void> => events.emit(CHANGED);

/** Calls `onChange` when the issue around the frame changed, or another frame of the app changed something. */
export function useChanges(onChange: () => void): void {
  const latest = useRef(onChange);
  useEffect(() => {
    latest.current = onChange;
  });
  useEffect(() => {
    const listen = () => latest.current();
    const subscriptions = [CHANGED, ISSUE_CHANGED].map((event) => events.on(event, listen));
    return () => {
      for (const subscription of subscriptions) void subscription.then(({ unsubscribe }) => unsubscribe());
    };
  }, []);
}
