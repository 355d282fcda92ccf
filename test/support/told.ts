import type { Document } from '../../src/document/adf';
import { nodesOf } from './document-text';
import { DAY, passTime } from './pass-time';
import { actionItem, ROBIN, type Story } from './story';

export type Told = {
  /** A day of UTC. */
  readonly on: string;
  /** Account ids of those it mentions. */
  readonly to: readonly string[];
  readonly text: string;
};

/** What the app wrote under an issue, oldest first. */
export function toldOn({ sandbox }: Story, key: string): readonly Told[] {
  const issue = sandbox.jira.store.issues.find((candidate) => candidate.key === key);
  return (issue?.comments ?? [])
    .filter(({ authorId }) => authorId === sandbox.site.appAccountId)
    .map(({ created, body, properties }) => {
      // In a service project the customer would get it by mail.
      expect(properties).toContainEqual({ key: 'sd.public.comment', value: { internal: true } });
      const inline = nodesOf(body as Document);
      return {
        on: new Date(created).toISOString().slice(0, 10),
        to: inline.flatMap(({ type, attrs }) => (type === 'mention' ? [String(attrs?.['id'])] : [])),
        text: inline
          .map(({ text }) => text ?? '')
          .join('')
          .trim(),
      };
    });
}

/** Lets days pass, each with its runs of the schedule. */
export async function letDaysPass({ sandbox }: Story, count: number): Promise<void> {
  for (let n = 0; n < count; n += 1) await passTime(sandbox, DAY);
}

/** A day, so many from now. */
export const dayFromNow = ({ sandbox }: Story, days: number): string =>
  new Date(sandbox.site.clock.now() + days * DAY).toISOString().slice(0, 10);

/** Adds an action item of Robin's to an incident. @returns the key of its ticket */
export async function addItem(
  story: Story,
  incident: string,
  over: Parameters<typeof actionItem>[0] = {},
): Promise<string> {
  const { items } = await story.must(ROBIN, incident, 'addActionItems', {
    batchId: crypto.randomUUID(),
    items: [actionItem(over)],
  });
  const key = items[0]?.key;
  if (!key) throw new Error(items[0]?.error ?? 'No ticket was made.');
  return key;
}
