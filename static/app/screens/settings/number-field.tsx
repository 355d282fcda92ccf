import { OptionalNumberField, type NumberFieldProps } from './optional-number-field';

/** A whole number as somebody types it; NaN while what stands there is none. */
export function NumberField({ onChange, ...field }: NumberFieldProps<number>) {
  return <OptionalNumberField {...field} onChange={(value) => onChange(value ?? NaN)} />;
}
