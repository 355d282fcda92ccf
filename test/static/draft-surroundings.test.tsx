import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { NotTaken } from '../../src/domain/timeline';
import { createdWith, openDraft, press, startDialog } from './render-draft';

beforeEach(startDialog);

const line = (change: Partial<NotTaken> = {}): NotTaken => ({
  id: 'comment:7:2',
  text: 'It was at 08:40 or so that it recovered.',
  reason: 'in-sentence',
  readings: ['2026-03-01T07:40:00.000Z', '2026-03-01T08:40:00.000Z'],
  restrictedTo: null,
  ...change,
});

test('A line with a time that was not taken can be added once, at the time it means', async () => {
  await openDraft({ notTaken: [line()], notTakenCount: 1 });
  await userEvent.click(screen.getByText('1 line with a time was not taken'));
  expect(screen.getByText('The time stands inside a sentence.')).toBeInTheDocument();
  const [, second] = screen.getAllByRole('button', { name: /^Add at/ });
  await userEvent.click(second ?? document.body);
  expect(screen.getByLabelText('When')).toHaveValue('2026-03-01T09:40');
  expect(screen.getByText('Added to the timeline.')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /^Add at/ })).not.toBeInTheDocument();

  await press('Remove entry');
  expect(screen.getAllByRole('button', { name: /^Add at/ })).toHaveLength(2);
  await userEvent.click(screen.getAllByRole('button', { name: /^Add at/ })[1] ?? document.body);
  await press('Done');
  expect(await createdWith()).toEqual({
    spaceId: '1',
    timeline: {
      added: [
        {
          id: 'added-comment-7-2',
          at: '2026-03-01T08:40:00.000Z',
          text: 'It was at 08:40 or so that it recovered.',
          kind: 'recovery',
        },
      ],
    },
  });
});

test('A line of a restricted comment says who may see it before it is added', async () => {
  await openDraft({ notTaken: [line({ restrictedTo: 'Role: On-call' })], notTakenCount: 1, timeline: [] });
  await userEvent.click(screen.getByText('1 line with a time was not taken'));
  expect(screen.getByText('Visible to Role: On-call only')).toBeInTheDocument();
  expect(screen.getByText('Added, it can be read by everybody who sees the page.')).toBeInTheDocument();
});

test('Of very many lines that were not taken the first are shown, and it says so', async () => {
  await openDraft({ notTaken: [line()], notTakenCount: 300 });
  await userEvent.click(screen.getByText('300 lines with a time were not taken'));
  expect(screen.getByText('These are the first 1; the others stand in their comments.')).toBeInTheDocument();
});

test('Earlier incidents that share something are named, with why and how far their actions are', async () => {
  const shared = { reasons: ['service search-api', 'component search'] };
  await openDraft({
    related: [
      { id: '1', key: 'INC-8', summary: 'Search is slow', openActions: 2, ...shared },
      { id: '2', key: 'INC-4', summary: 'Search is gone', openActions: 0, ...shared },
    ],
  });
  expect(screen.getByText('Something like this happened before, and its actions are still open')).toBeInTheDocument();
  const [first, second] = within(screen.getByRole('list', { name: 'Related incidents' })).getAllByRole('listitem');
  expect(first).toHaveTextContent(
    'INC-8 Search is slow: the same service search-api, component search; 2 action items still open.',
  );
  expect(second).toHaveTextContent('no action items open');
  expect(within(first ?? document.body).getByRole('link', { name: 'INC-8' })).toBeInTheDocument();
});

test('Where earlier incidents could not be read it says so, and the page can be made without them', async () => {
  await openDraft({ isSurroundingRead: false });
  expect(screen.getByText('Earlier incidents could not be read just now')).toBeInTheDocument();
  expect(await createdWith()).toEqual({ spaceId: '1' });
});

test('A near miss gets its own template, unless a person has chosen one', async () => {
  await openDraft();
  const template = screen.getByLabelText('Template');
  const nearMiss = screen.getByRole('checkbox', { name: /^A near miss/ });
  expect(template).toHaveValue('standard');
  await userEvent.click(nearMiss);
  expect(template).toHaveValue('short');
  await userEvent.selectOptions(template, 'Standard');
  await userEvent.click(nearMiss);
  await userEvent.click(nearMiss);
  expect(template).toHaveValue('standard');
  expect(await createdWith()).toEqual({ spaceId: '1', nearMiss: true, templateId: 'standard' });
});

test('An issue that is no incident is ticked as a near miss and says why, while it is', async () => {
  await openDraft({ isNearMiss: true });
  expect(screen.getByLabelText('Template')).toHaveValue('short');
  expect(screen.getByText(/^Ticked because/)).toBeInTheDocument();
  await userEvent.click(screen.getByRole('checkbox', { name: /^A near miss/ }));
  expect(screen.queryByText(/^Ticked because/)).not.toBeInTheDocument();
  expect(await createdWith()).toEqual({ spaceId: '1', nearMiss: false });
});

test('An incident that was opened again says how long it was an outage, and when', async () => {
  await openDraft({
    timeZone: 'UTC',
    reopenings: [{ resolvedAt: '2026-03-01T10:00:00.000Z', reopenedAt: '2026-03-04T23:00:00.000Z' }],
  });
  const outage = screen.getByText('Time in outage, opened again once');
  expect(outage.nextElementSibling).toHaveTextContent('1 h 18 min');
  const [first, second] = [...(outage.parentElement?.querySelectorAll('dd') ?? [])].slice(1);
  expect(first).toHaveTextContent(/1 Mar 2026.*09:00 to 1 Mar 2026.*10:00/);
  expect(second).toHaveTextContent(/4 Mar 2026.*23:00 to 4 Mar 2026.*23:18/);
});
