import { useState } from 'react';
import type { ReactNode } from 'react';
import controls from '../../components/control.module.css';
import { Field } from '../../components/field';

export type NumberFieldProps<Value> = {
  readonly id: string;
  readonly label: string;
  readonly hint?: ReactNode;
  /** null: left empty; NaN: what stands there is no number. */
  readonly value: Value;
  readonly onChange: (value: Value) => void;
};

/**
 * A whole number that may be left empty. Half-typed ones stay as they are, so that nothing jumps; the check says what is
 * wrong.
 */
export function OptionalNumberField({ id, label, hint, value, onChange }: NumberFieldProps<number | null>) {
  const [typed, setTyped] = useState('');
  const shown = Object.is(optionalIn(typed), value)
    ? typed
    : value === null || Number.isNaN(value)
      ? ''
      : String(value);
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

/** NaN for anything but digits. */
export const numberIn = (text: string): number => (/^\d+$/.test(text.trim()) ? Number(text) : NaN);
