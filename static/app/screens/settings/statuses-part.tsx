import type { Reference } from '../../../../src/domain/reference';
import { STATUS_MEANINGS } from '../../../../src/domain/settings';
import type { StatusMeaning } from '../../../../src/domain/settings';
import { Select } from '../../components/select';
import styles from './settings.module.css';
import type { PartProps } from './part-props';

const MEANINGS: Readonly<Record<StatusMeaning, string>> = {
  acknowledged: 'Acknowledged: somebody is at it',
  mitigated: 'Mitigated: users are helped',
  resolved: 'Resolved',
  cancelled: 'Cancelled: not an incident, or not ours',
};
const CATEGORIES = { new: 'To do', indeterminate: 'In progress', done: 'Done' } as const;

/** What it means for the incident when a status is entered; a status means one thing. */
export function StatusesPart({ view, value, onChange }: PartProps<'statuses'>) {
  const meaningOf = (statusId: string) =>
    STATUS_MEANINGS.find((meaning) => value[meaning].some(({ id }) => id === statusId));
  const mean = (status: { readonly id: string; readonly name: string }, chosen: string) => {
    const listed = (meaning: StatusMeaning) => [
      ...value[meaning].filter(({ id }) => id !== status.id),
      ...(meaning === chosen ? [{ id: status.id, name: status.name }] : []),
    ];
    onChange({
      acknowledged: listed('acknowledged'),
      mitigated: listed('mitigated'),
      resolved: listed('resolved'),
      cancelled: listed('cancelled'),
    });
  };
  const named = Object.values(value).flat();
  const gone: readonly Reference[] = named.filter(
    ({ id }) => !view.choices.statuses.some((status) => status.id === id),
  );
  const rows = [
    ...view.choices.statuses.map(({ id, name, category }) => ({ id, name, about: CATEGORIES[category] })),
    ...gone.map(({ id, name }) => ({ id, name, about: 'Not there any more' })),
  ];
  return (
    <>
      <p className={styles['quiet']}>
        Key times come from the moment a status was entered. A meaning that no status is given keeps the usual rule:
        first the status’s category, then its name.
      </p>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">Status</th>
            <th scope="col">Category</th>
            <th scope="col">Means</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((status) => (
            <tr key={status.id}>
              <th scope="row" id={`status-${status.id}`}>
                {status.name}
              </th>
              <td>{status.about}</td>
              <td>
                <Select
                  id={`status-${status.id}-means`}
                  aria-labelledby={`status-${status.id}`}
                  aria-describedby={undefined}
                  aria-invalid={false}
                  value={meaningOf(status.id) ?? ''}
                  emptyLabel="The usual rule"
                  options={STATUS_MEANINGS.map((meaning) => ({ value: meaning, label: MEANINGS[meaning] }))}
                  onChange={(chosen) => mean(status, chosen)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
