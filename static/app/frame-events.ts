import { events } from '@forge/bridge';
import { useEffect, useRef } from 'react';

/** Ours: one of the app's frames changed something that the others show. */
const CHANGED = 'blameless-postmortem.changed';
const ISSUE_CHANGED = 'JIRA_ISSUE_CHANGED';

const THIS_FRAME = crypto.randomUUID();

/** Tells the app's other frames on the page to read again; this one knows. */
export const announceChange = (): Promise<void> => events.emit(CHANGED, { from: THIS_FRAME });

const isOwn = (payload: unknown): boolean =>
  typeof payload === 'object' && payload !== null && 'from' in payload && payload.from === THIS_FRAME;

/** Calls `onChange` when the issue around the frame changed, or another frame of the app changed something. */
export function useChanges(onChange: () => void): void {
  const latest = useRef(onChange);
  useEffect(() => {
    latest.current = onChange;
  });
  useEffect(() => {
    const listen = (payload?: unknown) => {
      if (!isOwn(payload)) latest.current();
    };
    const subscriptions = [CHANGED, ISSUE_CHANGED].map((event) => events.on(event, listen));
    return () => {
      for (const subscription of subscriptions) void subscription.then(({ unsubscribe }) => unsubscribe());
    };
  }, []);
}
