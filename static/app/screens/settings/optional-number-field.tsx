import { useState } from 'react';
import type { ReactNode } from 'react';
import controls from '../../components/control.module.css';
import { Field } from '../../components/field';
import { numberIn } from './number-field';

type Props = {
  readonly id: string;
  readonly label: string;
  readonly hint?: ReactNode;
  /** null: left empty; NaN: what stands there is no number. */
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
};

/** A whole number that may be left empty. */
export function OptionalNumberField({ id, label, hint, value, onChange }: Props) {
  const [typed, setTyped] = useState('');
  const shown = Object.is(optionalIn(typed), value) ? typed : value === null ? '' : String(value);
  return (
    <Field id={id} label={label} hint={hint}>
      {(control) => (
        <input
          {...control}
          className={controls['control']}
          inputMode="numeric"
          aria-invalid={Number.isNaN(value)}
          value={shown}
          onChange={({ currentTarget }) => {
            setTyped(currentTarget.value);
            onChange(optionalIn(currentTarget.value));
          }}
        />
      )}
    </Field>
  );
}

const optionalIn = (text: string): number | null => (text.trim() === '' ? null : numberIn(text));
