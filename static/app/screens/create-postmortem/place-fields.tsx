import { api } from '../../api';
import { Field } from '../../components/field';
import { GetStartedHint } from '../../components/get-started-hint';
import { SearchBox } from '../../components/search-box';
import { Select } from '../../components/select';
import styles from './create-postmortem.module.css';
import { parentOf, spaceIdOf } from './draft-edits';
import type { DraftFieldProps } from './draft-field';

export const SPACE_ID = 'draft-space';
export const PARENT_ID = 'draft-parent';

/** Where the page goes: a space, and in it a page to stand under. */
export function PlaceFields({
  draft,
  edits,
  spaceError,
  parentError,
  onChange,
}: DraftFieldProps & { readonly spaceError: string | undefined; readonly parentError: string | undefined }) {
  const spaceId = spaceIdOf(draft, edits);
  const isListed = draft.spaces.some(({ id }) => id === draft.space?.id);
  const spaces = draft.space && !isListed ? [draft.space, ...draft.spaces] : draft.spaces;
  return (
    <div className={styles['columns']}>
      <Field
        id={SPACE_ID}
        label="Space"
        required
        hint={
          spaces.length === 0 ? (
            <>
              You see no space you can write in: ask a space admin for the right to add pages. <GetStartedHint />
            </>
          ) : undefined
        }
        error={spaceError}
      >
        {(control) => (
          <Select
            {...control}
            required
            value={spaceId ?? ''}
            {...(spaceId === null && { emptyLabel: 'Choose a space' })}
            options={spaces.map(({ id, key, name }) => ({ value: id, label: `${name} (${key})` }))}
            // A page of the former space cannot be the parent in this one.
            onChange={(value) =>
              onChange({ spaceId: value, parent: value === draft.space?.id ? draft.parent : null, parentTyped: '' })
            }
          />
        )}
      </Field>
      {spaceId !== null && (
        <Field id={PARENT_ID} label="Under page" error={parentError}>
          {(control) => (
            <SearchBox
              key={spaceId}
              control={control}
              value={parentOf(draft, edits)}
              onChange={(parent) => onChange({ parent })}
              typedBefore={edits.parentTyped}
              onTyped={(parentTyped) => onChange({ parentTyped })}
              search={(query) => api.searchParents({ spaceId, query })}
              searchKey={['parents', spaceId]}
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
