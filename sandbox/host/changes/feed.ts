import type { Sandbox } from '../../sandbox';
import type { Viewer } from '../viewer';
import { fingerprintIssue } from './fingerprint';

type Subscriber = {
  readonly viewer: Viewer;
  readonly issueId: string;
  readonly send: (fingerprint: string) => Promise<void>;
};

export type ChangeFeed = {
  /** Tells the fingerprint now and after every change. @returns a function that ends it. */
  subscribe(subscriber: Subscriber): () => void;
};

/** Milliseconds to wait for more: one click of the app makes many changes. */
const GATHER_MS = 120;

/** Follows Jira's changes. Any change may concern an issue through its links, so everyone who watches looks again. */
export function createChangeFeed(sandbox: Sandbox): ChangeFeed {
  const subscribers = new Set<Subscriber>();
  let waiting: NodeJS.Timeout | null = null;

  const tell = async (subscriber: Subscriber) => {
    try {
      const fingerprint = await fingerprintIssue(subscriber.viewer, subscriber.issueId);
      if (fingerprint !== null && subscribers.has(subscriber)) await subscriber.send(fingerprint);
    } catch (error) {
      console.error(`Changes of issue ${subscriber.issueId} could not be told:`, error);
    }
  };
  sandbox.jira.onIssueChanged(() => {
    if (waiting !== null || subscribers.size === 0) return;
    waiting = setTimeout(() => {
      waiting = null;
      for (const subscriber of subscribers) void tell(subscriber);
    }, GATHER_MS);
    waiting.unref();
  });

  return {
    subscribe(subscriber) {
      subscribers.add(subscriber);
      void tell(subscriber);
      return () => void subscribers.delete(subscriber);
    },
  };
}
