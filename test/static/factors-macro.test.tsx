import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { EMPTY_ANALYSIS } from '../../src/domain/analysis';
import { succeeded } from '../../src/shared/outcome';
import { FactorsMacro } from '../../static/app/screens/factors-macro/factors-macro';
import { analysis, factor, why } from '../support/analysis';
import { host } from '../support/bridge';
import { analysisView } from './analysis-builders';
import { completionView, failure, trackedItem } from './builders';
import { renderScreen } from './render-screen';

const show = (change: Parameters<typeof analysisView>[0] = {}) =>
  host.answer('viewAnalysis', () => succeeded(analysisView(change)));

beforeEach(() => host.reset());

test('without factors it says what one is, and asks what and how', async () => {
  show({ analysis: EMPTY_ANALYSIS });
  renderScreen(FactorsMacro);
  expect(await screen.findByText(/one condition that let the incident happen/)).toBeInTheDocument();
  expect(screen.getByText(/Ask what happened and how, not who/)).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Edit analysis' })).toBeEnabled();
  expect(screen.queryByRole('img')).not.toBeInTheDocument();
});

test('trigger, fishbone, list, whys and coverage stand apart, and say the same of each factor', async () => {
  const factors = [factor(), factor({ id: 'b', kind: 'process', text: 'Nobody reads the diff', theme: 'reviews' })];
  const whys = [why(), why({ id: 'w2', parentId: 'why-1', text: 'The delay was zero', factorId: 'factor-1' })];
  const items = [
    trackedItem({ ticketId: '1', key: 'OPS-1', factorId: 'factor-1', state: 'done', statusName: 'Done' }),
    trackedItem({ ticketId: '2', key: 'OPS-2', factorId: 'factor-1' }),
    trackedItem({ ticketId: '3', key: 'OPS-3' }),
  ];
  show({ analysis: analysis({ factors, whys }), completion: completionView(items) });
  renderScreen(FactorsMacro);

  const fishbone = await screen.findByRole('img', { name: 'Fishbone of the contributing factors' });
  expect(fishbone).toHaveTextContent('OPS-1, OPS-2: 1 of 2 done');
  expect(fishbone).toHaveTextContent(/INC-1:\s*Checkout is\s*down/);
  expect(fishbone).toHaveAccessibleDescription(/Technical: 1, Process: 1, Communication: 0, Documentation: 0/);
  expect(screen.getByRole('region', { name: 'Trigger' })).toHaveTextContent('A change of the de-registration delay');

  await userEvent.click(screen.getByText('Factors as a list'));
  const process = screen.getByRole('region', { name: 'Process factors' });
  expect(process).toHaveTextContent('Nobody reads the diffTheme: reviews. No action item yet.');
  expect(screen.getByRole('region', { name: 'Technical factors' })).toHaveTextContent('OPS-1, OPS-2 (1 of 2 done)');

  const [outer] = within(screen.getByRole('region', { name: 'Five whys' })).getAllByRole('listitem');
  expect(within(outer ?? document.body).getByRole('listitem')).toHaveTextContent(
    'The delay was zero Contributing factor',
  );

  const coverage = screen.getByRole('region', { name: 'Coverage' });
  expect(coverage).toHaveTextContent('1 of 2 factors have an action item.');
  expect(within(coverage).getByText('Nobody reads the diff', { selector: 'li' })).toBeInTheDocument();
  expect(within(coverage).getByLabelText('Factor that OPS-3 answers')).toHaveValue('');
});

test('an action item without a factor gets one, and a refusal says why', async () => {
  show({ completion: completionView([trackedItem({ ticketId: '3', key: 'OPS-3' })]) });
  host.answer('setActionFactor', () => failure('forbidden', 'You may not edit OPS-3.'));
  renderScreen(FactorsMacro);
  const choice = await screen.findByLabelText('Factor that OPS-3 answers');
  expect(screen.queryByRole('button', { name: 'Save' })).not.toBeInTheDocument();
  await userEvent.selectOptions(choice, 'factor-1');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('You may not edit OPS-3.');
  expect(choice).toHaveValue('factor-1');

  host.answer('setActionFactor', () => succeeded({ key: 'OPS-3' }));
  show({ completion: completionView([trackedItem({ ticketId: '3', key: 'OPS-3', factorId: 'factor-1' })]) });
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('1 of 1 factor has an action item.')).toBeInTheDocument();
  expect(host.payloadsOf('setActionFactor')).toEqual([
    { ticketId: '3', factorId: 'factor-1' },
    { ticketId: '3', factorId: 'factor-1' },
  ]);
});

test.each([
  ['a person who may not edit the page', { readOnly: 'You may read this page and not edit it.' }, /not edit it/],
  ['a copy', { isHere: false }, /This page is a copy/],
  ['a foreign shape', { unreadable: 'It is left as it is.' }, /left as it is/],
])('for %s there is the reason and no way to edit', async (_, change, reason) => {
  show(change);
  renderScreen(FactorsMacro);
  expect(await screen.findByText(reason)).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Edit analysis' })).not.toBeInTheDocument();
});

test('who may not see the incident sees the analysis and is told what is left out', async () => {
  show({ incident: null, completion: null, isRecorded: false });
  renderScreen(FactorsMacro);
  expect(await screen.findByRole('img')).not.toHaveTextContent('action item');
  expect(screen.getByText(/may not see the incident/)).toBeInTheDocument();
  expect(screen.queryByRole('region', { name: 'Coverage' })).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /Count them/ })).not.toBeInTheDocument();
});

test('factors that the incident does not know of are counted there on request, or it is said why not', async () => {
  show({ isRecorded: false });
  host.answer('saveAnalysis', () => succeeded({ version: 1, notRecorded: 'You may not edit INC-1.' }));
  renderScreen(FactorsMacro);
  await userEvent.click(await screen.findByRole('button', { name: 'Count them on the incident' }));
  expect(await screen.findByText('You may not edit INC-1.')).toBeInTheDocument();

  host.answer('saveAnalysis', () => succeeded({ version: 1, notRecorded: null }));
  show();
  await userEvent.click(screen.getByRole('button', { name: 'Count them on the incident' }));
  await waitFor(() => expect(screen.queryByText(/does not know these factors/)).not.toBeInTheDocument());
  expect(host.payloadsOf('saveAnalysis')).toContainEqual({ version: 1, analysis: analysis() });
});

test('the editor opens in a dialog, and what was saved there is shown when it closes', async () => {
  show({ analysis: EMPTY_ANALYSIS, version: 0 });
  renderScreen(FactorsMacro);
  await userEvent.click(await screen.findByRole('button', { name: 'Edit analysis' }));
  expect(host.dataOf('openModal')).toMatchObject([{ title: 'Edit analysis', context: { screen: 'edit-analysis' } }]);
  show();
  host.closeModal();
  expect(await screen.findByRole('img')).toHaveTextContent('The load balancer');
});

test('a failure says what to do, and trying again shows the factors', async () => {
  host.answer('viewAnalysis', () => failure('try-later', 'Confluence is busy.'));
  renderScreen(FactorsMacro);
  expect(await screen.findByRole('alert')).toHaveTextContent('Confluence is busy.');
  show();
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('img')).toBeInTheDocument();
});
