import { setTimeout as wait } from 'node:timers/promises';
import { createChangeFeed } from '../../../sandbox/host/changes/feed';
import { ask, type Viewer } from '../../../sandbox/host/viewer';
import { startHost, ROBIN } from './start-host';

/** Longer than the feed gathers changes. */
const SETTLED_MS = 400;

function watch(idOrKey: string) {
  const { sandbox } = startHost();
  const person = sandbox.site.people.get(ROBIN);
  if (!person) throw new Error('Robin is not there.');
  const viewer: Viewer = { sandbox, person, actor: { kind: 'user', accountId: ROBIN } };
  const seen: string[] = [];
  const send = async (fingerprint: string) => void seen.push(fingerprint);
  const end = createChangeFeed(sandbox).subscribe({ viewer, issueId: idOrKey, send });
  const edit = (key: string, fields: object) =>
    ask(viewer, 'jira', `/rest/api/3/issue/${key}`, { method: 'PUT', body: { fields } });
  const distinct = async () => {
    await wait(SETTLED_MS);
    return new Set(seen).size;
  };
  return { viewer, edit, distinct, end, seen };
}

describe('the feed of changes', () => {
  it('tells the state at once, and again when the issue changes', async () => {
    const { edit, distinct } = watch('INC-1');
    expect(await distinct()).toBe(1);
    expect((await edit('INC-1', { summary: 'Another summary' })).status).toBe(204);
    expect(await distinct()).toBe(2);
  });

  it('tells nothing new when another issue changes', async () => {
    const { edit, distinct } = watch('INC-1');
    await edit('INC-11', { summary: 'Another summary' });
    expect(await distinct()).toBe(1);
  });

  it('tells when a linked issue changes', async () => {
    const { viewer, edit, distinct } = watch('INC-1');
    const link = { type: { name: 'Relates' }, inwardIssue: { key: 'INC-1' }, outwardIssue: { key: 'INC-11' } };
    expect((await ask(viewer, 'jira', '/rest/api/3/issueLink', { method: 'POST', body: link })).status).toBe(201);
    const before = await distinct();
    await edit('INC-11', { summary: 'Another summary' });
    expect(await distinct()).toBe(before + 1);
  });

  it('ends', async () => {
    const { edit, end, seen } = watch('INC-1');
    await wait(SETTLED_MS);
    end();
    await edit('INC-1', { summary: 'Another summary' });
    await wait(SETTLED_MS);
    expect(seen).toHaveLength(1);
  });
});
