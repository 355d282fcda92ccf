import { aNumber, aString, objectWith, textWith } from '../../expecting';
import { asPerson } from '../../sandbox-with';
import { listen, mark, rename, ROBIN } from './listen';

describe('an event of Jira', () => {
  it('reaches the trigger when things settle, in its documented shape, with nobody there', async () => {
    const { sandbox, heard, contexts } = listen();
    await rename(sandbox, 'INC-1');
    expect(heard).toEqual([]);
    expect(sandbox.forge.deliveries()).toMatchObject([{ outcome: 'waiting', attempts: 0 }]);
    await sandbox.forge.settle();
    expect(heard).toEqual([
      {
        eventType: 'avi:jira:updated:issue',
        timestamp: aNumber,
        selfGenerated: false,
        atlassianId: ROBIN,
        issue: {
          id: aString,
          key: 'INC-1',
          fields: objectWith({
            summary: 'Renamed',
            issuetype: objectWith({ name: 'Incident' }),
            project: objectWith({ key: 'INC' }),
            status: objectWith({ statusCategory: objectWith({ key: 'done' }) }),
            creator: objectWith({ accountId: aString }),
          }),
        },
        changelog: { id: aString, items: [objectWith({ field: 'summary', toString: 'Renamed' })] },
      },
    ]);
    expect(JSON.stringify(heard)).not.toContain('@example.test');
    expect(contexts[0]).toHaveProperty('installContext');
    expect(contexts[0]).not.toHaveProperty('principal');
    expect(sandbox.forge.deliveries()).toMatchObject([
      { event: 'avi:jira:updated:issue', trigger: 'changes', outcome: 'delivered', attempts: 1 },
    ]);
  });

  it('tells of new issues, and of links that come and go', async () => {
    const { sandbox, heard } = listen();
    const fields = { project: { key: 'INC' }, issuetype: { name: 'Task' }, summary: 'Raise the limit' };
    const { id, key } = await asPerson(sandbox, ROBIN, 'POST', '/rest/api/3/issue', { fields });
    const incident = sandbox.jira.store.issues.find((issue) => issue.key === 'INC-1');
    await asPerson(sandbox, ROBIN, 'POST', '/rest/api/3/issueLink', {
      type: { name: 'Relates' },
      inwardIssue: { key: 'INC-1' },
      outwardIssue: { key },
    });
    const link = sandbox.jira.store.links.find(({ outwardIssueId }) => outwardIssueId === id);
    await asPerson(sandbox, ROBIN, 'DELETE', `/rest/api/3/issueLink/${link?.id ?? ''}`);
    await sandbox.forge.settle();
    const ends = {
      id: link?.id,
      sourceIssueId: incident?.id,
      destinationIssueId: id,
      sourceProjectId: aString,
      destinationProjectId: aString,
      issueLinkType: objectWith({ name: 'Relates' }),
    };
    expect(heard).toMatchObject([
      { eventType: 'avi:jira:created:issue', issue: { id, key } },
      { eventType: 'avi:jira:created:issuelink', ...ends },
      { eventType: 'avi:jira:deleted:issuelink', ...ends },
    ]);
    expect(heard[0]).not.toHaveProperty('changelog');
  });

  it('is none for comments, properties and an edit that changes nothing', async () => {
    const { sandbox, heard } = listen();
    await mark(sandbox, 'INC-1');
    await asPerson(sandbox, ROBIN, 'POST', '/rest/api/3/issue/INC-1/comment', {
      body: { type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Hm.' }] }] },
    });
    await rename(sandbox, 'INC-1', sandbox.jira.store.issues.find(({ key }) => key === 'INC-1')?.summary);
    await sandbox.forge.settle();
    expect(heard).toEqual([]);
    expect(sandbox.forge.deliveries()).toEqual([]);
  });

  it('does not reach an app without the scope', async () => {
    const { sandbox, heard } = listen({ scopes: ['write:jira-work'] });
    await rename(sandbox, 'INC-1');
    await sandbox.forge.settle();
    expect(heard).toEqual([]);
    expect(sandbox.forge.deliveries()).toMatchObject([{ outcome: 'dropped', reason: textWith('read:jira-work') }]);
  });
});
