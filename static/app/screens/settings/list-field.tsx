import { useState } from 'react';
import type { ReactNode } from 'react';
import controls from '../../components/control.module.css';
import { Field } from '../../components/field';
import { TextArea } from '../../components/text-area';

type Props = {
  readonly id: string;
  readonly label: string;
  readonly hint: ReactNode;
  readonly value: readonly string[];
  /** What must change, in a sentence. */
  readonly error?: string | undefined;
  /** How a part as it is typed stands in the value. */
  readonly asKept?: (part: string) => string;
  /** One to a line; else they stand in one line with commas between. */
  readonly isLong?: boolean;
  readonly onChange: (value: readonly string[]) => void;
};

/** A list that is written as text. What is typed stays as it is, with its spaces and empty lines. */
export function ListField({ id, label, hint, value, error, asKept = String, isLong = false, onChange }: Props) {
  const [typed, setTyped] = useState('');
  const shown = isSame(partsOf(typed).map(asKept), value) ? typed : value.join(isLong ? '\n' : ', ');
  const change = (text: string) => {
    setTyped(text);
    onChange(partsOf(text));
  };
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      {(control) =>
        isLong ? (
          <TextArea control={control} minimumRows={3} value={shown} onChange={change} />
        ) : (
          <input
            {...control}
            className={controls['control']}
            value={shown}
            onChange={({ currentTarget }) => change(currentTarget.value)}
          />
        )
      }
    </Field>
  );
}

const partsOf = (text: string): readonly string[] =>
  text
    .split(/[\n,]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

const isSame = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((part, index) => part === b[index]);
