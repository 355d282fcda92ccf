import { screen, waitFor, within, type BoundFunctions, type queries } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { succeeded } from '../../src/shared/outcome';
import { IncidentPanel } from '../../static/app/screens/incident-panel/incident-panel';
import { host } from '../support/bridge';
import { actionForm, incidentView } from './builders';
import { renderScreen } from './render-screen';

beforeEach(() => {
  host.reset();
  sessionStorage.clear();
  host.answer('viewIncident', () => succeeded(incidentView()));
  host.answer('searchOwners', () => succeeded([{ accountId: 'robin', displayName: 'Robin Responder' }]));
  host.answer('viewActionForm', () => succeeded(actionForm()));
});

async function openItem() {
  renderScreen(IncidentPanel);
  await userEvent.click(await screen.findByRole('button', { name: 'Add action items' }));
  return within(await screen.findByRole('group', { name: 'Action item 1' }));
}
const summaryOf = (item: BoundFunctions<typeof queries>) => item.getByRole('textbox', { name: /What will change/ });

test('a vague summary gets a hint in a place that screen readers hear of, and loses it once it is reworded', async () => {
  const item = await openItem();
  const place = item.getByRole('status');
  expect(place).toBeEmptyDOMElement();
  await userEvent.type(summaryOf(item), 'Investigate the queue');
  await item.findByText(/what is different then/);
  expect(place).toHaveTextContent(/what is different then/);
  expect(summaryOf(item)).not.toBeInvalid();

  await userEvent.clear(summaryOf(item));
  await userEvent.type(summaryOf(item), 'Alert when the queue is older than five minutes');
  await waitFor(() => expect(place).toBeEmptyDOMElement());
});

test('a hint blocks nothing', async () => {
  const item = await openItem();
  host.answer('addActionItems', () => succeeded({ items: [] }));
  await userEvent.type(summaryOf(item), 'Be more careful with migrations');
  await item.findByText(/What could the system do/);
  await userEvent.click(item.getByRole('combobox', { name: /Owner/ }));
  await userEvent.click(await screen.findByRole('option', { name: 'Robin Responder' }));
  await userEvent.click(screen.getByRole('button', { name: 'Create ticket' }));
  expect(host.payloadsOf('addActionItems')).toMatchObject([
    { items: [{ summary: 'Be more careful with migrations' }] },
  ]);
});
