import { SEVERITY_LEVELS } from '../../../../src/domain/severity';
import { Field } from '../../components/field';
import { Select } from '../../components/select';
import { NumberField } from './number-field';
import type { PartProps } from './part-props';
import styles from './settings.module.css';

const COUNTS = [
  { value: 'calendar', label: 'All days' },
  { value: 'working', label: 'Working days alone' },
];

/** The due date that a new action item starts with. */
export function DueDaysPart({ value, onChange }: PartProps<'dueDays'>) {
  return (
    <>
      <p className={styles['quiet']}>
        A new action item starts with this due date, by the severity of its incident; whoever adds it can change it.
        Where the severity is not known, it is that of SEV-3.
      </p>
      <div className={styles['columns']}>
        {SEVERITY_LEVELS.map((level) => (
          <NumberField
            key={level}
            id={`due-days-${level}`}
            label={`Days for SEV-${level}`}
            value={value[level]}
            onChange={(days) => onChange({ ...value, [level]: days })}
          />
        ))}
        <Field id="due-days-count" label="Days that count">
          {(control) => (
            <Select
              {...control}
              value={value.count}
              options={COUNTS}
              onChange={(count) => onChange({ ...value, count: count === 'working' ? 'working' : 'calendar' })}
            />
          )}
        </Field>
      </div>
    </>
  );
}
