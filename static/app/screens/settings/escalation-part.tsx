import type { Escalation, EscalationTarget } from '../../../../src/domain/follow-up/escalation';
import { api } from '../../api';
import { Field } from '../../components/field';
import { SearchBox } from '../../components/search-box';
import { Select } from '../../components/select';
import { OptionalNumberField } from './optional-number-field';
import type { PartProps } from './part-props';
import { ReferenceSelect } from './reference-select';
import styles from './settings.module.css';

const KINDS: readonly { readonly value: EscalationTarget['kind']; readonly label: string }[] = [
  { value: 'project-lead', label: 'The lead of the project' },
  { value: 'component-lead', label: 'The lead of the incident’s component' },
  { value: 'field', label: 'A person in a field of the incident' },
  { value: 'group', label: 'A group' },
];
const HINTS: Readonly<Record<EscalationTarget['kind'], string | undefined>> = {
  'project-lead': undefined,
  'component-lead': 'Where no component has a lead, the lead of the project.',
  field: 'Where the field is empty, the lead of a component; else the lead of the project.',
  group: 'A group is told by mail.',
};
const NOBODY = { id: '', name: '' };

/** Who is told of action items that nobody closes, and after how long. */
export function EscalationPart({ view, value, onChange }: PartProps<'escalation'>) {
  const { afterDays, to } = value;
  return (
    <div className={styles['columns']}>
      <OptionalNumberField
        id="escalation-after"
        label="Days after the due date"
        hint="Empty: whoever leads is told only of items without an active owner, as the owner would be."
        value={afterDays}
        onChange={(days) => onChange({ ...value, afterDays: days })}
      />
      {afterDays !== null && (
        <>
          <Field id="escalation-to" label="Told is" hint={HINTS[to.kind]}>
            {(control) => (
              <Select
                {...control}
                value={to.kind}
                options={KINDS}
                onChange={(kind) => onChange({ ...value, to: targetOf(kind) })}
              />
            )}
          </Field>
          {to.kind === 'field' && (
            <ReferenceSelect
              id="escalation-field"
              label="Field that holds a person"
              emptyLabel="Choose a field"
              value={to.field}
              choices={view.choices.fields.filter(({ kind }) => kind === 'person')}
              onChange={(field) => onChange({ ...value, to: { kind: 'field', field: field ?? NOBODY } })}
            />
          )}
          {to.kind === 'group' && (
            <GroupField group={to.group} onChange={(group) => onChange({ ...value, to: { kind: 'group', group } })} />
          )}
        </>
      )}
    </div>
  );
}

type Group = Extract<Escalation['to'], { readonly kind: 'group' }>['group'];
type GroupProps = { readonly group: Group; readonly onChange: (group: Group) => void };

const GroupField = ({ group, onChange }: GroupProps) => (
  <Field id="escalation-group" label="Group">
    {(control) => (
      <SearchBox
        control={control}
        value={group.id === '' ? null : group}
        onChange={(chosen) => onChange(chosen ?? NOBODY)}
        search={(query) => api.searchGroups({ query })}
        searchKey={['groups']}
        idOf={({ id }) => id}
        textOf={({ name }) => name}
        hint="Type a part of its name."
        emptyText="No group found. Without the right to browse groups, type its whole name."
      />
    )}
  </Field>
);

function targetOf(kind: string): EscalationTarget {
  if (kind === 'field') return { kind, field: NOBODY };
  if (kind === 'group') return { kind, group: NOBODY };
  return { kind: kind === 'component-lead' ? kind : 'project-lead' };
}
