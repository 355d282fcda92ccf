import { api } from '../../api';
import { Field } from '../../components/field';
import { Message } from '../../components/message';
import { SearchBox } from '../../components/search-box';
import { Select } from '../../components/select';
import { CONNECT_CONFLUENCE } from '../../failure-text';
import styles from './settings.module.css';
import type { PartProps } from './part-props';

/** The space, and the page in it, under which new pages stand. */
export function PlacePart({ view, value, onChange }: PartProps<'place'>) {
  const { spaces } = view.choices;
  if (spaces === null)
    return (
      <Message appearance="information" title="Confluence does not answer">
        {value ? `Pages go to ${value.space.name}. ` : ''}
        Where pages go can be chosen once Confluence is connected. {CONNECT_CONFLUENCE}
      </Message>
    );
  const isGone = value !== null && !spaces.some(({ id }) => id === value.space.id);
  const choose = (spaceId: string) => {
    const space = spaces.find(({ id }) => id === spaceId);
    onChange(space ? { space: { id: space.id, name: space.name }, parent: null } : null);
  };
  return (
    <div className={styles['columns']}>
      <Field id="place-space" label="Space" hint="Whoever creates a postmortem can still choose another one.">
        {(control) => (
          <Select
            {...control}
            value={value?.space.id ?? ''}
            emptyLabel="The last one used, or the one with the project’s key"
            options={[
              ...spaces.map(({ id, key, name }) => ({ value: id, label: `${name} (${key})` })),
              ...(isGone
                ? [{ value: value.space.id, label: `${value.space.name} (not among the spaces you see)` }]
                : []),
            ]}
            onChange={choose}
          />
        )}
      </Field>
      {value !== null && (
        <Field id="place-parent" label="Under page">
          {(control) => (
            <SearchBox
              key={value.space.id}
              control={control}
              value={value.parent && { id: value.parent.id, title: value.parent.name }}
              onChange={(parent) => onChange({ ...value, parent: parent && { id: parent.id, name: parent.title } })}
              search={(query) => api.searchParents({ spaceId: value.space.id, query })}
              searchKey={['parents', value.space.id]}
              idOf={({ id }) => id}
              textOf={({ title }) => title}
              hint="Type a title to search; empty: at the top of the space."
              emptyText="No page found. Type the whole title to find one that was not changed lately."
            />
          )}
        </Field>
      )}
    </div>
  );
}
