import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { succeeded } from '../../src/shared/outcome';
import { readKeptItems } from '../../static/app/screens/page-items/kept-page-items';
import { host } from '../support/bridge';
import { actionForm } from './builders';
import { answerMade, createButton, openOn, proposedItem, tick } from './page-items-builders';

const KEY = 'blameless-postmortem:page-items:300';
const TWO = [
  proposedItem({ nodeId: 'a', summary: 'Change 1' }),
  proposedItem({ nodeId: 'b', summary: 'Change 2', dueDate: '2026-05-01' }),
];
const open = async (items = TWO) => {
  const shown = openOn(items);
  await screen.findByText(/of \d+ chosen\.$/);
  return shown;
};

beforeEach(() => {
  host.reset();
  window.sessionStorage.clear();
  host.answer('viewActionForm', () => succeeded(actionForm()));
});

test('looking at the list keeps nothing', async () => {
  await open();
  expect(window.sessionStorage).toHaveLength(0);
});

test('what is changed survives closing, and what is not follows the page', async () => {
  const first = await open();
  await userEvent.click(screen.getByRole('button', { name: 'Change Change 1' }));
  await userEvent.type(screen.getByRole('textbox', { name: /What will change/ }), ' now');
  first.unmount();

  await open([
    proposedItem({ nodeId: 'a', summary: 'Change 1' }),
    proposedItem({ nodeId: 'b', summary: 'Change 2, reworded on the page' }),
  ]);
  expect(tick('Change 1 now')).toBeChecked();
  expect(tick('Change 2, reworded on the page')).toBeChecked();
  await userEvent.click(screen.getByRole('button', { name: 'Start over' }));
  expect(tick('Change 1')).toBeChecked();
  expect(screen.getByRole('button', { name: 'Tick all' })).toHaveFocus();
  expect(window.sessionStorage).toHaveLength(0);
});

test('ticks and the project are kept, and forgotten once the tickets are made', async () => {
  const first = await open();
  await userEvent.click(tick('Change 2'));
  await userEvent.selectOptions(screen.getByLabelText(/Project/), '200');
  first.unmount();

  await open();
  expect(tick('Change 2')).not.toBeChecked();
  expect(screen.getByLabelText(/Project/)).toHaveValue('200');
  await userEvent.click(tick('Change 2'));
  host.answer('importPageItems', answerMade);
  await userEvent.click(createButton());
  await screen.findByText('2 tickets created');
  expect(readKeptItems('300')?.rows).toEqual({});
});

test.each(['no json', 'null', '{"v":9}', '{"v":1,"items":{"rows":{"a":{"row":{}}}}}'])(
  'what it did not write is not read: %s',
  async (text) => {
    window.sessionStorage.setItem(KEY, text);
    await open();
    expect(tick('Change 1')).toBeChecked();
  },
);
