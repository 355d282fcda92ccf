import Checkbox from '@atlaskit/checkbox';
import { WEEKDAYS } from '../../../../src/domain/work-calendar';
import type { Weekday } from '../../../../src/domain/work-calendar';
import controls from '../../components/control.module.css';
import { Field } from '../../components/field';
import { ListField } from './list-field';
import type { PartProps } from './part-props';
import styles from './settings.module.css';

const DAYS: Readonly<Record<Weekday, string>> = {
  1: 'Monday',
  2: 'Tuesday',
  3: 'Wednesday',
  4: 'Thursday',
  5: 'Friday',
  6: 'Saturday',
  7: 'Sunday',
};
const ZONES = 'calendar-zones';
/** Browsers leave it out of their list. */
const zones = () => ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')];

/** When the team works, and by whose clock. */
export function CalendarPart({ value, onChange }: PartProps<'calendar'>) {
  const { workingDays, holidays, timeZone } = value;
  return (
    <>
      <fieldset className={styles['plain']}>
        <legend className={styles['legend']}>Working days</legend>
        <div className={styles['choices']}>
          {WEEKDAYS.map((day) => (
            <Checkbox
              key={day}
              label={DAYS[day]}
              isChecked={workingDays.includes(day)}
              onChange={({ currentTarget: { checked } }) =>
                onChange({
                  ...value,
                  workingDays: WEEKDAYS.filter((other) => (other === day ? checked : workingDays.includes(other))),
                })
              }
            />
          ))}
        </div>
      </fieldset>
      <div className={styles['columns']}>
        <ListField
          id="calendar-holidays"
          label="Holidays"
          hint="One day on each line, for example 2026-12-24."
          isLong
          value={holidays}
          onChange={(next) => onChange({ ...value, holidays: next })}
        />
        <Field
          id="calendar-zone"
          label="Time zone"
          hint="It decides which day it is, and so what is overdue. Start typing a city to find it."
        >
          {(control) => (
            <>
              <input
                {...control}
                className={controls['control']}
                list={ZONES}
                autoComplete="off"
                spellCheck={false}
                value={timeZone}
                onChange={({ currentTarget }) => onChange({ ...value, timeZone: currentTarget.value.trim() })}
              />
              <datalist id={ZONES}>
                {zones().map((zone) => (
                  <option key={zone} value={zone} />
                ))}
              </datalist>
            </>
          )}
        </Field>
      </div>
    </>
  );
}
