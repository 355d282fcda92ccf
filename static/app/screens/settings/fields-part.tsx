import { KEY_TIMES } from '../../../../src/domain/key-times';
import type { FieldMeaning } from '../../../../src/domain/settings';
import { KEY_TIME_LABELS } from '../../../../src/domain/words';
import { Field } from '../../components/field';
import { Select } from '../../components/select';
import styles from './settings.module.css';
import type { PartProps } from './part-props';

const MEANINGS: readonly { readonly meaning: FieldMeaning; readonly label: string }[] = [
  ...KEY_TIMES.map((name) => ({ meaning: name, label: KEY_TIME_LABELS[name] })),
  { meaning: 'severity', label: 'Severity' },
];

/** Which fields hold key times and the severity. */
export function FieldsPart({ view, value, onChange }: PartProps<'fields'>) {
  return (
    <>
      <p className={styles['quiet']}>A field that is named here counts before anything else that Jira knows.</p>
      <div className={styles['columns']}>
        {MEANINGS.map(({ meaning, label }) => {
          const chosen = value[meaning];
          const fitting = view.choices.fields.filter(({ kind }) =>
            meaning === 'severity' ? kind === 'choice' || kind === 'text' : kind === 'instant' || kind === 'text',
          );
          const isGone = chosen && !fitting.some(({ id }) => id === chosen.id);
          const choose = (fieldId: string) => {
            const { [meaning]: _, ...others } = value;
            const field = [...fitting, ...(isGone ? [chosen] : [])].find(({ id }) => id === fieldId);
            onChange(field ? { ...others, [meaning]: { id: field.id, name: field.name } } : others);
          };
          return (
            <Field key={meaning} id={`field-${meaning}`} label={label}>
              {(control) => (
                <Select
                  {...control}
                  value={chosen?.id ?? ''}
                  emptyLabel="Found by its name"
                  options={[
                    ...fitting.map(({ id, name }) => ({ value: id, label: name })),
                    ...(isGone ? [{ value: chosen.id, label: `${chosen.name} (not there any more)` }] : []),
                  ]}
                  onChange={choose}
                />
              )}
            </Field>
          );
        })}
      </div>
    </>
  );
}
