import type { FactorChoice } from '../../../../src/shared/analysis-views';
import { Field } from '../field';
import { Select } from '../select';

/** A list box shows about as much of a text. */
const MOST_SHOWN = 80;

const shorten = (text: string) => (text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text);

type Props = {
  readonly id: string;
  readonly factors: readonly FactorChoice[];
  readonly value: string | undefined;
  readonly onChange: (factorId: string | undefined) => void;
};

/** Which contributing factor an action item answers; it may answer none. */
export function FactorField({ id, factors, value, onChange }: Props) {
  return (
    <Field id={id} label="Answers factor">
      {(control) => (
        <Select
          {...control}
          value={factors.some((factor) => factor.id === value) ? (value ?? '') : ''}
          emptyLabel="No factor"
          options={factors.map((factor) => ({ value: factor.id, label: shorten(factor.text) }))}
          onChange={(factorId) => onChange(factorId || undefined)}
        />
      )}
    </Field>
  );
}
