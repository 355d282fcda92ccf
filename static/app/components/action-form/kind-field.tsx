import { ACTION_TYPES } from '../../../../src/domain/action-item';
import type { ActionType } from '../../../../src/domain/action-item';
import { Field } from '../field';
import { KIND_OF_CHANGE } from '../kind-of-change';
import { Select } from '../select';

const OPTIONS = ACTION_TYPES.map((type) => ({ value: type, label: KIND_OF_CHANGE[type] }));

type Props = {
  readonly id: string;
  readonly error?: string | undefined;
  readonly value: ActionType | '';
  readonly onChange: (type: ActionType) => void;
  readonly onLeave?: () => void;
};

/** What an action item changes; something always is chosen. */
export function KindField({ id, error, value, onChange, onLeave }: Props) {
  const choose = (text: string) => {
    const type = ACTION_TYPES.find((known) => known === text);
    if (type) onChange(type);
  };
  return (
    <Field id={id} label="Kind of change" required error={error}>
      {(control) => (
        <Select
          {...control}
          required
          value={value}
          options={OPTIONS}
          onChange={choose}
          {...(onLeave && { onBlur: onLeave })}
        />
      )}
    </Field>
  );
}
