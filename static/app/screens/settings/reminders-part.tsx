import { REMINDER_CHANNELS } from '../../../../src/domain/settings';
import type { Reminders } from '../../../../src/domain/settings';
import { Field } from '../../components/field';
import { Select } from '../../components/select';
import { ListField } from './list-field';
import { NumberField } from './number-field';
import { numberIn } from './optional-number-field';
import type { PartProps } from './part-props';
import styles from './settings.module.css';

const CHANNELS: Readonly<Record<Reminders['channel'], string>> = {
  comment: 'By a comment on the ticket that mentions them',
  mail: 'By a mail from Jira',
  off: 'Not at all',
};

/** How and when the owner of an open action item is told. */
export function RemindersPart({ value, onChange }: Omit<PartProps<'reminders'>, 'view'>) {
  const { channel, daysBefore, everyDays, stopAfterDays } = value;
  return (
    <>
      <Field
        id="reminders-channel"
        label="Owners are told"
        hint="Only the owner is told, never a crowd. In a service project the comment is internal: the customer does not see it."
      >
        {(control) => (
          <Select
            {...control}
            value={channel}
            options={REMINDER_CHANNELS.map((one) => ({ value: one, label: CHANNELS[one] }))}
            onChange={(chosen) =>
              onChange({ ...value, channel: REMINDER_CHANNELS.find((one) => one === chosen) ?? channel })
            }
          />
        )}
      </Field>
      {channel !== 'off' && (
        <div className={styles['columns']}>
          <ListField
            id="reminders-before"
            label="Days before the due date"
            hint="With commas between; 0 is the day itself."
            value={daysBefore.map(String)}
            asKept={(typed) => String(numberIn(typed))}
            error={
              daysBefore.some(Number.isNaN) ? 'Write whole numbers alone, with commas between: 7, 2, 0.' : undefined
            }
            onChange={(days) => onChange({ ...value, daysBefore: days.map(numberIn) })}
          />
          <NumberField
            id="reminders-every"
            label="Once overdue, every so many days"
            hint="At least 7, so at most once a week."
            value={everyDays}
            onChange={(days) => onChange({ ...value, everyDays: days })}
          />
          <NumberField
            id="reminders-stop"
            label="Stop so many days after the due date"
            value={stopAfterDays}
            onChange={(days) => onChange({ ...value, stopAfterDays: days })}
          />
        </div>
      )}
    </>
  );
}
