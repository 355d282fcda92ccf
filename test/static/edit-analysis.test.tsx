import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { EMPTY_ANALYSIS, type Analysis } from '../../src/domain/analysis';
import type { SaveAnalysisInput } from '../../src/shared/contract';
import { succeeded } from '../../src/shared/outcome';
import { EditAnalysis } from '../../static/app/screens/edit-analysis/edit-analysis';
import { analysis, factor } from '../support/analysis';
import { host } from '../support/bridge';
import { analysisView } from './analysis-builders';
import { failure } from './builders';
import { renderScreen } from './render-screen';

const show = (change: Parameters<typeof analysisView>[0] = {}) =>
  host.answer('viewAnalysis', () => succeeded(analysisView(change)));
const saved = () => host.payloadsOf('saveAnalysis') as readonly SaveAnalysisInput[];
const factorField = (number: number) => screen.getByRole('textbox', { name: new RegExp(`^Factor ${number}`) });
const save = () => userEvent.click(screen.getByRole('button', { name: 'Save analysis' }));
const open = async (read: Analysis = EMPTY_ANALYSIS, version = 0) => {
  show({ analysis: read, version });
  const drawn = renderScreen(EditAnalysis);
  await screen.findByLabelText('Trigger');
  return drawn;
};

beforeEach(() => {
  host.reset();
  window.sessionStorage.clear();
  host.answer('listThemes', () => succeeded(['alerting', 'reviews']));
  host.answer('saveAnalysis', () => succeeded({ version: 1, notRecorded: null }));
});

test('trigger, factors and whys are written by the keyboard alone and saved by one click', async () => {
  await open();
  expect(screen.getByLabelText('Trigger')).toHaveFocus();
  await userEvent.keyboard('A roll-out{Tab}{Enter}');
  expect(factorField(1)).toHaveFocus();
  await userEvent.keyboard('The delay was zero{Tab}');
  await userEvent.selectOptions(screen.getByLabelText(/^Kind/), 'process');
  await userEvent.type(screen.getByLabelText('Theme'), 'reviews');
  await userEvent.click(screen.getByRole('button', { name: 'Ask why' }));
  await userEvent.keyboard('Targets were gone');
  await userEvent.click(screen.getByRole('button', { name: 'Ask why of answer 1' }));
  await userEvent.keyboard('Nobody watched');
  await userEvent.click(screen.getByRole('button', { name: 'Make answer 1.1 a factor' }));
  await save();

  await waitFor(() => expect(host.dataOf('close')).toHaveLength(1));
  const [{ version, analysis: sent } = { version: -1, analysis: EMPTY_ANALYSIS }] = saved();
  expect([version, sent.trigger]).toEqual([0, 'A roll-out']);
  expect(sent.factors.map(({ text, kind, theme }) => [text, kind, theme])).toEqual([
    ['The delay was zero', 'process', 'reviews'],
    ['Nobody watched', 'technical', null],
  ]);
  const [first, second] = sent.whys;
  expect([first?.parentId, second?.parentId, second?.factorId]).toEqual([null, first?.id, sent.factors[1]?.id]);
});

test('the themes used before are offered', async () => {
  await open(analysis({ factors: [factor({ theme: 'timeouts' })] }));
  const list = screen.getByLabelText('Theme').getAttribute('list') ?? '';
  await waitFor(() =>
    expect(Array.from(document.querySelectorAll(`#${list} option`), (one) => one.getAttribute('value'))).toEqual([
      'alerting',
      'reviews',
      'timeouts',
    ]),
  );
});

test('factors are moved and removed, and a removal is taken back', async () => {
  await open(analysis({ factors: ['One', 'Two', 'Three'].map((text) => factor({ id: text, text })) }));
  await userEvent.click(screen.getByRole('button', { name: 'Move factor 1 down' }));
  expect(factorField(1)).toHaveValue('Two');
  expect(screen.getByRole('button', { name: 'Move factor 2 down' })).toHaveFocus();
  await userEvent.click(screen.getByRole('button', { name: 'Move factor 2 down' }));
  expect(screen.getByRole('button', { name: 'Move factor 3 up' })).toHaveFocus();

  await userEvent.click(screen.getByRole('button', { name: 'Remove factor 2' }));
  expect(screen.getByRole('button', { name: 'Undo' })).toHaveFocus();
  await userEvent.type(factorField(1), ' now');
  await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
  expect([1, 2, 3].map((number) => factorField(number))).toEqual([
    expect.objectContaining({ value: 'Two now' }),
    expect.objectContaining({ value: 'Three' }),
    expect.objectContaining({ value: 'One' }),
  ]);
  expect(factorField(2)).toHaveFocus();
});

test('what is missing is said in its place, and the focus goes there', async () => {
  await open();
  await userEvent.click(screen.getByRole('button', { name: 'Add a factor' }));
  await userEvent.click(screen.getByLabelText('Trigger'));
  expect(screen.queryByText(/Say in a sentence/)).not.toBeInTheDocument();
  await save();
  expect(factorField(1)).toHaveFocus();
  expect(factorField(1)).toHaveAccessibleDescription(/Say in a sentence what let the incident happen/);
  expect(saved()).toEqual([]);
});

test('what is typed survives closing the dialog, and can be thrown away', async () => {
  const first = await open(analysis(), 1);
  await userEvent.type(factorField(1), ' and more');
  first.unmount();

  await open(analysis(), 1);
  expect(await screen.findByText('What you typed before is kept.')).toBeInTheDocument();
  expect(factorField(1)).toHaveValue(`${factor().text} and more`);
  await userEvent.click(screen.getByRole('button', { name: 'Start over' }));
  expect(factorField(1)).toHaveValue(factor().text);
  expect(window.sessionStorage).toHaveLength(0);
});

test('when somebody else saved first, both are brought together and nothing typed is lost', async () => {
  await open(analysis(), 1);
  host.answer('saveAnalysis', () => failure('conflict', 'Somebody else saved this analysis.'));
  await userEvent.type(factorField(1), ' (mine)');
  await save();
  expect(await screen.findByText('Somebody else saved first')).toBeInTheDocument();

  const theirs = analysis({
    trigger: 'Their trigger',
    factors: [factor({ text: 'Their words' }), factor({ id: 'theirs', text: 'Their new factor' })],
  });
  show({ analysis: theirs, version: 2 });
  await userEvent.click(screen.getByRole('button', { name: 'Bring both together' }));
  expect(await screen.findByText('Of the factor they wrote “Their words”.')).toBeInTheDocument();
  expect(screen.getByLabelText('Trigger')).toHaveValue('Their trigger');
  expect(factorField(1)).toHaveValue(`${factor().text} (mine)`);
  expect(factorField(2)).toHaveValue('Their new factor');

  host.answer('saveAnalysis', () => succeeded({ version: 3, notRecorded: null }));
  await save();
  await waitFor(() => expect(host.dataOf('close')).toHaveLength(1));
  expect(saved().at(-1)?.version).toBe(2);
});

test('saved and not counted is said, and the dialog stays open for it', async () => {
  await open();
  host.answer('saveAnalysis', () => succeeded({ version: 1, notRecorded: 'You may not edit INC-1.' }));
  await userEvent.type(screen.getByLabelText('Trigger'), 'A roll-out');
  await save();
  expect(await screen.findByText(/You may not edit INC-1/)).toBeInTheDocument();
  expect(host.dataOf('close')).toEqual([]);
  expect(screen.getByRole('button', { name: 'Save analysis' })).toBeDisabled();
});

test('a failed save keeps everything, and what is too long says by how much', async () => {
  await open();
  host.answer('saveAnalysis', () => failure('try-later', 'Confluence is busy.'));
  await userEvent.click(screen.getByLabelText('Trigger'));
  await userEvent.paste('x'.repeat(1_001));
  expect(screen.getByText(/shorten it by 1\./)).toBeInTheDocument();
  await userEvent.keyboard('{Backspace}');
  expect(screen.queryByText(/shorten it by/)).not.toBeInTheDocument();
  await save();
  expect(await screen.findByRole('alert')).toHaveTextContent('Confluence is busy.');
  expect(screen.getByLabelText('Trigger')).toHaveValue('x'.repeat(1_000));
});

test('removing an answer takes those below it, and they come back together', async () => {
  await open();
  await userEvent.click(screen.getByRole('button', { name: 'Ask why' }));
  await userEvent.keyboard('First');
  await userEvent.click(screen.getByRole('button', { name: 'Ask why of answer 1' }));
  await userEvent.keyboard('Second');
  await userEvent.click(screen.getByRole('button', { name: 'Remove answer 1 and those below it' }));
  expect(screen.queryByDisplayValue('Second')).not.toBeInTheDocument();
  await userEvent.click(within(screen.getByRole('group', { name: 'Five whys' })).getByRole('button', { name: 'Undo' }));
  expect(screen.getByDisplayValue('First')).toHaveFocus();
  expect(screen.getByDisplayValue('Second')).toBeInTheDocument();
});

test('who may not edit reads why', async () => {
  show({ readOnly: 'You may read this page and not edit it.' });
  renderScreen(EditAnalysis);
  expect(await screen.findByText('You may read this page and not edit it.')).toBeInTheDocument();
  expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
});
