import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { succeeded } from '../../src/shared/outcome';
import type { IncidentView } from '../../src/shared/views';
import { IncidentPanel } from '../../static/app/screens/incident-panel/incident-panel';
import { host } from '../support/bridge';
import { failure, incidentView, postmortemView } from './builders';
import { renderScreen } from './render-screen';

const show = (change: Partial<IncidentView> = {}) => {
  host.answer('viewIncident', () => succeeded(incidentView(change)));
  renderScreen(IncidentPanel);
};

beforeEach(() => {
  host.reset();
  sessionStorage.clear();
});

test('Key times are folded, and shown in the viewer’s time zone with UTC beside them and what they add up to', async () => {
  const at = (time: string) => ({ at: `2026-03-01T${time}:00.000Z`, source: { kind: 'created' } }) as const;
  const times = { impactStart: at('08:00'), detected: at('08:10'), acknowledged: null, mitigated: null };
  show({ postmortem: postmortemView(), keyTimes: { ...times, resolved: at('10:00') } });

  await userEvent.click(await screen.findByText('Key times'));

  const table = await screen.findByRole('table', { name: 'Key times and durations' });
  expect(within(table).getByRole('row', { name: /Impact start/ })).toHaveTextContent(/09:00.*08:00 UTC/);
  expect(within(table).getByRole('row', { name: /Total duration/ })).toHaveTextContent('2 h');
  expect(within(table).getByRole('row', { name: /Acknowledged/ })).toHaveTextContent('Not known');
});

test('What happened before is named with why and how many of its actions are open', async () => {
  const before = { id: '9', key: 'INC-7', summary: 'Search is slow', reasons: ['component search'], openActions: 2 };
  show({ related: [before] });

  expect(await screen.findByText(/its actions are still open/)).toBeInTheDocument();
  expect(screen.getByRole('list', { name: 'Related incidents' })).toHaveTextContent(
    'INC-7 Search is slow: the same component search; 2 action items still open.',
  );
});

test('That none is required needs a reason, which stays when it cannot be recorded', async () => {
  host.answer('setNotRequired', () => failure('forbidden', 'You may not edit INC-1. Ask somebody who may.'));
  show({});
  await userEvent.click(await screen.findByRole('button', { name: 'Not required…' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Save' }));
  expect(host.payloadsOf('setNotRequired')).toEqual([]);
  expect(screen.getByText('Say why in a sentence, for those who look here later.')).toBeInTheDocument();

  await userEvent.type(screen.getByLabelText(/Why is no postmortem required/), 'A planned exercise');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));

  expect(await screen.findByRole('alert')).toHaveTextContent('You may not edit INC-1. Ask somebody who may.');
  expect(screen.getByLabelText(/Why is no postmortem required/)).toHaveValue('A planned exercise');
  expect(host.payloadsOf('setNotRequired')).toEqual([{ reason: 'A planned exercise' }]);
});

test('A reason that was begun is there again when the panel is opened anew', async () => {
  show({});
  await userEvent.click(await screen.findByRole('button', { name: 'Not required…' }));
  await userEvent.type(await screen.findByLabelText(/Why is no postmortem required/), 'A planned');
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));

  await userEvent.click(screen.getByRole('button', { name: 'Not required…' }));
  expect(await screen.findByLabelText(/Why is no postmortem required/)).toHaveValue('A planned');
});

test('A decision is shown with its reason, can be taken back, and a postmortem made all the same', async () => {
  host.answer('setNotRequired', () => succeeded(null));
  show({ notRequired: 'A planned exercise' });

  expect(await screen.findByText('A planned exercise')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Create postmortem all the same' })).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Take the decision back' }));

  await waitFor(() => expect(host.payloadsOf('setNotRequired')).toEqual([{ reason: null }]));
});

const TIMES = { impactStart: null, detected: null, acknowledged: null, mitigated: null, resolved: null };

test('A draft can be sent to review, and the panel shows what it is then', async () => {
  host.answer('setState', () => succeeded({ state: 'in-review' }));
  show({ postmortem: postmortemView(), keyTimes: TIMES });

  await userEvent.click(await screen.findByRole('button', { name: 'Send to review' }));

  await waitFor(() => expect(host.payloadsOf('setState')).toEqual([{ state: 'in-review' }]));
  expect(host.payloadsOf('viewIncident')).toHaveLength(2);
});

test('A published one offers to be marked as complete only when nothing is open', async () => {
  const counts = { total: 1, done: 0, open: 1, overdue: 0, wontDo: 0, hidden: 0 };
  show({
    postmortem: postmortemView({ state: 'published' }),
    keyTimes: TIMES,
    completion: { today: '2026-03-10', counts, items: [] },
  });

  expect(await screen.findByRole('button', { name: 'Back to review' })).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Mark as complete' })).not.toBeInTheDocument();
});

test('A state that could not be changed says why and stays', async () => {
  host.answer('setState', () => failure('forbidden', 'You may not edit INC-1. Ask somebody who may.'));
  show({ postmortem: postmortemView({ state: 'in-review' }), keyTimes: TIMES });

  await userEvent.click(await screen.findByRole('button', { name: 'Publish' }));

  expect(await screen.findByRole('alert')).toHaveTextContent('You may not edit INC-1.');
  expect(screen.getByText('In review')).toBeInTheDocument();
});

test('By when a postmortem is due, and why, stands above the button that makes it', async () => {
  const reviewDue = { dueOn: '2026-03-12', because: 'its severity is SEV-1', isOverdue: false, isFlagged: false };
  show({ reviewDue });

  expect(await screen.findByText(/Postmortem due by/)).toHaveTextContent(
    'Postmortem due by 12 Mar 2026 because its severity is SEV-1.',
  );
});
