import type { OwnerChoice } from '../../../../src/shared/views';
import { api } from '../../api';
import { Field } from '../field';
import { SearchBox } from '../search-box';

type Props = {
  readonly id: string;
  readonly required: boolean;
  readonly error: string | undefined;
  readonly owner: OwnerChoice | null;
  /** Where the ticket goes, which decides who can be assigned. */
  readonly projectId: string | null;
  readonly hint?: string;
  /** Stands there whatever else is said of the field. */
  readonly note?: string | undefined;
  readonly onChange: (owner: OwnerChoice | null) => void;
  readonly onTyped?: () => void;
  readonly onLeave: () => void;
};

/** Who sees to an action item: a search over the people whom Jira lets be assigned. */
export function OwnerField({
  id,
  required,
  error,
  owner,
  projectId,
  hint = 'Type a name to search.',
  note,
  onChange,
  onTyped,
  onLeave,
}: Props) {
  return (
    <Field id={id} label="Owner" required={required} hint={note} error={error}>
      {(control) => (
        <SearchBox
          control={control}
          required={required}
          value={owner}
          onChange={onChange}
          {...(onTyped && { onTyped })}
          onBlur={onLeave}
          hint={hint}
          search={(query) => api.searchOwners(projectId === null ? { query } : { query, projectId })}
          searchKey={['owners', projectId ?? '']}
          idOf={({ accountId }) => accountId}
          textOf={({ displayName }) => displayName}
          emptyText="Nobody by that name can be assigned here."
        />
      )}
    </Field>
  );
}
