import { NAME_POLICIES } from '../../../../src/domain/settings';
import type { NamePolicy } from '../../../../src/domain/settings';
import { Field } from '../../components/field';
import { Select } from '../../components/select';
import type { PartProps } from './part-props';

const NAMES: Readonly<Record<NamePolicy, string>> = {
  roles: 'By role: “the assignee”, “a colleague”',
  initials: 'By initials: “R. R.”',
  'as-written': 'By the name they have in Jira',
};

/** How people appear on new pages. */
export function NamesPart({ value, onChange }: PartProps<'names'>) {
  return (
    <Field
      id="names-policy"
      label="People appear"
      hint="Roles keep the eye on the system. No page mentions anybody, so nobody is mailed."
    >
      {(control) => (
        <Select
          {...control}
          value={value}
          options={NAME_POLICIES.map((policy) => ({ value: policy, label: NAMES[policy] }))}
          onChange={(chosen) => onChange(NAME_POLICIES.find((policy) => policy === chosen) ?? value)}
        />
      )}
    </Field>
  );
}
