import { api } from '../../api';
import { Field } from '../../components/field';
import { SearchBox } from '../../components/search-box';
import type { IssueChoice } from '../../../../src/shared/views';
import type { PartProps } from './part-props';
import styles from './settings.module.css';

/** The issue that gets a comment each week with what is open. */
export function DigestPart({ value, onChange }: PartProps<'digest'>) {
  const chosen: IssueChoice | null = value && { id: value.id, key: value.name, summary: '' };
  return (
    <div className={styles['columns']}>
      <Field id="digest-issue" label="Issue for the weekly digest">
        {(control) => (
          <SearchBox
            control={control}
            value={chosen}
            onChange={(issue) => onChange(issue && { id: issue.id, name: issue.key })}
            search={(query) => api.findIssues({ query })}
            searchKey={['issues']}
            idOf={({ id }) => id}
            textOf={({ key, summary }) => (summary === '' ? key : `${key} ${summary}`)}
            hint="Type the key of an issue, for example OPS-12. Its watchers are told each week what is open. Empty: no digest."
            emptyText="Type the whole key of an issue that you can see, for example OPS-12."
          />
        )}
      </Field>
    </div>
  );
}
