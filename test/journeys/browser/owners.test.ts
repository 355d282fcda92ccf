import type { FrameLocator } from 'playwright-core';
import type { Sandbox } from '../../../sandbox/sandbox';
import { analysis, factor, saveOver } from '../../support/analysis';
import { actIn } from '../../support/act';
import { axeFindings, findingsInBothThemes } from '../../support/axe-findings';
import { expandContext, panelOf } from '../../support/browser';
import { browserStory } from '../../support/browser-story';
import { commentsOn } from '../../support/decide';
import { ROBIN, VERA } from '../../support/people';

jest.setTimeout(120_000);

const REASON = 'The load balancer goes in March, and this with it.';
const story = browserStory();
let sandbox: Sandbox;
let key: string;

beforeEach(async () => {
  sandbox = await story.start('quiet');
  const { must } = actIn(sandbox);
  const { pageId } = await must(ROBIN, 'INC-3', 'createPostmortem', {});
  await saveOver({ sandbox }, pageId, analysis({ factors: [factor({ id: 'b', text: 'Nobody reads the diff' })] }));
  const item = {
    id: crypto.randomUUID(),
    summary: 'Put the de-registration delay back to 300 seconds',
    ownerAccountId: ROBIN,
    dueDate: '2099-01-31',
    type: 'prevent' as const,
    factorId: 'b',
  };
  const { items } = await must(ROBIN, 'INC-3', 'addActionItems', { batchId: crypto.randomUUID(), items: [item] });
  key = items[0]?.key ?? '';
  const ticket = sandbox.jira.store.issues.find((issue) => issue.key === key);
  if (ticket) ticket.duedate = '2099-02-07';
});

const press = (frame: FrameLocator, name: string) => frame.getByRole('button', { name }).press('Enter');

test('an owner reads why the ticket exists and how far it slipped, declines it with a reason and takes that back', async () => {
  const { page, complaints } = await story.visitAs(ROBIN, `/browse/${key}`);
  const context = await expandContext(page);
  await context.getByText('Nobody reads the diff').waitFor();
  await context.getByText(/moved from 31 Jan.* 2099 \(7 days later\)/).waitFor();

  await press(context, 'Will not do…');
  const field = context.getByLabel('Why will it not be done?');
  await field.waitFor();
  expect(await findingsInBothThemes(page)).toEqual([]);
  // The focus is there already.
  await page.keyboard.type(REASON);
  expect(await field.inputValue()).toBe(REASON);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await context.getByText(REASON).waitFor();
  expect(await findingsInBothThemes(page)).toEqual([]);
  expect(commentsOn(sandbox, key)).toEqual([{ authorId: ROBIN, words: REASON, isInternal: true }]);

  await press(context, 'Take it back');
  await context.getByRole('button', { name: 'Will not do…' }).waitFor();
  expect(complaints).toEqual([]);
});

test('who may not edit the ticket hears whom to ask, and what was typed is still there', async () => {
  const { page } = await story.visitAs(VERA, `/browse/${key}`);
  const context = await expandContext(page);
  await press(context, 'Will not do…');
  await context.getByLabel('Why will it not be done?').fill(REASON);
  await press(context, 'Save');
  await context.getByText(/You may not edit INC-\d+\. Ask somebody who may/).waitFor();
  expect(await axeFindings(page)).toEqual([]);

  expect(await context.getByLabel('Why will it not be done?').inputValue()).toBe(REASON);
});

test('the panel on the incident says why an item will not be done, and how far it slipped', async () => {
  await actIn(sandbox).must(ROBIN, key, 'setWontDo', { reason: REASON });
  const { page, complaints } = await story.visitAs(VERA, '/browse/INC-3');
  const panel = panelOf(page);
  await panel.getByText(REASON).waitFor();
  await panel.getByText('moved 7 days later').waitFor();
  await panel.getByText('1 will not be done', { exact: true }).waitFor();
  expect(complaints).toEqual([]);
});
