import type { ReactNode } from 'react';
import type { Reference } from '../../../../src/domain/reference';
import { Field } from '../../components/field';
import { Select } from '../../components/select';

type Props = {
  readonly id: string;
  readonly label: string;
  readonly hint?: ReactNode;
  readonly emptyLabel: string;
  readonly value: Reference | null;
  readonly choices: readonly Reference[];
  readonly onChange: (value: Reference | null) => void;
};

/** A choice among things of the site. One that is gone stays to be seen, so that nobody wonders what was chosen. */
export function ReferenceSelect({ id, label, hint, emptyLabel, value, choices, onChange }: Props) {
  const isGone = value !== null && value.id !== '' && !choices.some((choice) => choice.id === value.id);
  return (
    <Field id={id} label={label} hint={hint}>
      {(control) => (
        <Select
          {...control}
          value={value?.id ?? ''}
          emptyLabel={emptyLabel}
          options={[
            ...choices.map((choice) => ({ value: choice.id, label: choice.name })),
            ...(isGone ? [{ value: value.id, label: `${value.name} (not there any more)` }] : []),
          ]}
          onChange={(chosenId) => {
            if (chosenId === value?.id) return;
            const chosen = choices.find((choice) => choice.id === chosenId);
            onChange(chosen ? { id: chosen.id, name: chosen.name } : null);
          }}
        />
      )}
    </Field>
  );
}
