import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { CADENCE } from '../../src/domain/follow-up/cadence';
import type { Reminders } from '../../src/domain/settings';
import { RemindersPart } from '../../static/app/screens/settings/reminders-part';

let kept: Reminders;
function Settings() {
  const [value, onChange] = useState<Reminders>({ ...CADENCE, channel: 'comment' });
  kept = value;
  return <RemindersPart value={value} onChange={onChange} />;
}
const days = () => screen.getByRole('textbox', { name: 'Days before the due date' });

test('what is typed as days stays as it is, and the field says what is no number', async () => {
  render(<Settings />);
  await userEvent.clear(days());

  await userEvent.type(days(), '7,  2, x');

  expect(days()).toHaveValue('7,  2, x');
  expect(days()).toBeInvalid();
  expect(days()).toHaveAccessibleDescription(/Write whole numbers alone, with commas between: 7, 2, 0\./);

  await userEvent.type(days(), '{Backspace}10');

  expect(days()).toHaveValue('7,  2, 10');
  expect(days()).toBeValid();
  expect(kept.daysBefore).toEqual([7, 2, 10]);
});
