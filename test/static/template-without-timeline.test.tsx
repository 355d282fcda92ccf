import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { openDraft, press, startDialog } from './render-draft';

beforeEach(startDialog);

const title = 'The template Short has no timeline';
const choose = (name: string) => userEvent.selectOptions(screen.getByLabelText('Template'), name);

test('A template without a timeline says that no entry will be on the page, until another one is chosen', async () => {
  await openDraft();
  expect(screen.queryByText(title)).not.toBeInTheDocument();
  await choose('Short');
  expect(screen.getByText(title)).toBeInTheDocument();
  expect(screen.getByText(/^None of these entries will be on the page/)).toBeInTheDocument();
  expect(screen.getByText('0 of 2 will be on the page')).toBeInTheDocument();
  await choose('Standard');
  expect(screen.queryByText(title)).not.toBeInTheDocument();
  expect(screen.getByText('1 of 2 will be on the page')).toBeInTheDocument();
});

test('Once somebody adds an entry, all that is selected will be on the page, and the dialog says so', async () => {
  await openDraft();
  await choose('Short');
  await press('Add entry');
  await userEvent.type(screen.getByLabelText('What happened'), 'The vendor was called.');
  await press('Done');
  expect(screen.getByText(/the page gets one all the same/)).toBeInTheDocument();
  expect(screen.getByText('2 of 3 will be on the page')).toBeInTheDocument();
});
