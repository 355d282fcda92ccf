import { useState } from 'react';
import type { ReactNode } from 'react';
import controls from '../../components/control.module.css';
import { Field } from '../../components/field';

type Props = {
  readonly id: string;
  readonly label: string;
  readonly hint?: ReactNode;
  /** NaN while what stands there is no number. */
  readonly value: number;
  readonly onChange: (value: number) => void;
};

/** A whole number as somebody types it. Half-typed ones stay as they are, so that nothing jumps; the check says what is wrong. */
export function NumberField({ id, label, hint, value, onChange }: Props) {
  const [typed, setTyped] = useState('');
  const shown = Object.is(numberIn(typed), value) ? typed : Number.isNaN(value) ? '' : String(value);
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
            onChange(numberIn(currentTarget.value));
          }}
        />
      )}
    </Field>
  );
}

/** NaN for anything but digits. */
export const numberIn = (text: string): number => (/^\d+$/.test(text.trim()) ? Number(text) : NaN);
