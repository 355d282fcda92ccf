import { z } from './zod';
import { emitProductEvent } from './events';
import { refreshFragments } from './fragments';

const messageSchema = z.object({ fingerprint: z.string() });

/**
 * Follows the issue on this page: when it or an issue linked to it changes, the page's data is fetched again and the
 * frames are told. Pauses while the tab is hidden, because a browser allows one server only a few open streams.
 */
export function watchIssue(): void {
  const { issueId, projectId, fingerprint } = document.querySelector<HTMLElement>('main')?.dataset ?? {};
  if (!issueId || !projectId) return;
  let seen = fingerprint;
  let stream: EventSource | null = null;

  const onMessage = (event: MessageEvent<string>) => {
    const next = messageSchema.parse(JSON.parse(event.data)).fingerprint;
    if (next === seen) return;
    seen = next;
    emitProductEvent('JIRA_ISSUE_CHANGED', { issueId, projectId });
    void refreshFragments();
  };
  const follow = () => {
    stream?.close();
    stream = null;
    if (document.visibilityState === 'hidden') return;
    stream = new EventSource(`/_host/changes?issue=${encodeURIComponent(issueId)}`);
    stream.addEventListener('message', onMessage);
  };
  document.addEventListener('visibilitychange', follow);
  window.addEventListener('pagehide', () => stream?.close());
  follow();
}
