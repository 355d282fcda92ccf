import Checkbox from '@atlaskit/checkbox';
import styles from './settings.module.css';
import type { PartProps } from './part-props';

/** Which types of issue are incidents. */
export function IncidentTypesPart({ view, value, onChange }: PartProps<'incidentTypes'>) {
  const gone = value.filter(({ id }) => !view.choices.issueTypes.some((type) => type.id === id));
  return (
    <>
      <p className={styles['quiet']}>
        {value.length === 0
          ? 'Nothing is ticked: types are known by their names, for example Incident.'
          : 'Issues of these types are incidents. A postmortem of any other issue is that of a near miss.'}
      </p>
      <div className={styles['choices']}>
        {[...view.choices.issueTypes, ...gone].map((type) => (
          <Checkbox
            key={type.id}
            label={gone.includes(type) ? `${type.name} (not there any more)` : type.name}
            isChecked={value.some(({ id }) => id === type.id)}
            onChange={({ currentTarget: { checked } }) =>
              onChange(
                checked ? [...value, { id: type.id, name: type.name }] : value.filter(({ id }) => id !== type.id),
              )
            }
          />
        ))}
      </div>
    </>
  );
}
