import Checkbox from '@atlaskit/checkbox';
import { SEVERITY_LEVELS } from '../../../../src/domain/severity';
import { ListField } from './list-field';
import { NumberField } from './number-field';
import { OptionalNumberField } from './optional-number-field';
import type { PartProps } from './part-props';
import styles from './settings.module.css';

/** What makes a postmortem due, and by when. */
export function ReviewPart({ value, onChange }: PartProps<'review'>) {
  const { severities, minutes, labels, nearMiss, dueAfterWorkingDays, flagAfterDays } = value;
  return (
    <>
      <p className={styles['quiet']}>
        A resolved incident needs a postmortem where any one of these holds. The panel and the details of the incident
        say so, with the reason and the day.
      </p>
      <fieldset className={styles['plain']}>
        <legend className={styles['legend']}>Its severity is</legend>
        <div className={styles['choices']}>
          {SEVERITY_LEVELS.map((level) => (
            <Checkbox
              key={level}
              label={`SEV-${level}`}
              isChecked={severities.includes(level)}
              onChange={({ currentTarget: { checked } }) =>
                onChange({
                  ...value,
                  severities: SEVERITY_LEVELS.filter((other) =>
                    other === level ? checked : severities.includes(other),
                  ),
                })
              }
            />
          ))}
        </div>
      </fieldset>
      <div className={styles['columns']}>
        <OptionalNumberField
          id="review-minutes"
          label="Users felt it for at least so many minutes"
          hint="Counted where a field says when impact began, until the time in the field for mitigated, else for resolved. Empty: however long it was, that alone asks for none."
          value={minutes}
          onChange={(next) => onChange({ ...value, minutes: next })}
        />
        <ListField
          id="review-labels"
          label="It has one of these labels"
          hint="With commas between, for example data-loss, security."
          value={labels}
          onChange={(next) => onChange({ ...value, labels: next })}
        />
      </div>
      <Checkbox
        label="It is a near miss: no incident, but labelled near-miss, or of a type called so"
        isChecked={nearMiss}
        onChange={({ currentTarget: { checked } }) => onChange({ ...value, nearMiss: checked })}
      />
      <div className={styles['columns']}>
        <NumberField
          id="review-due"
          label="Working days until it is due"
          hint="Counted from the day of the resolution. The assignee of the incident is told the working day before, the day after, and when it is flagged."
          value={dueAfterWorkingDays}
          onChange={(next) => onChange({ ...value, dueAfterWorkingDays: next })}
        />
        <NumberField
          id="review-flag"
          label="Days until it is flagged as overdue"
          hint="All days count, from the resolution on."
          value={flagAfterDays}
          onChange={(next) => onChange({ ...value, flagAfterDays: next })}
        />
      </div>
    </>
  );
}
