import { Field } from '../../components/field';
import { TextArea } from '../../components/text-area';
import { TRIGGER_ID } from './ids';

type Props = { readonly value: string; readonly error?: string | undefined; readonly onChange: (text: string) => void };

export function TriggerField({ value, error, onChange }: Props) {
  return (
    <Field
      id={TRIGGER_ID}
      label="Trigger"
      hint="The one event that set it off, for example a deployment or an expired certificate. What made it possible goes below."
      error={error}
    >
      {(control) => <TextArea control={control} value={value} onChange={onChange} />}
    </Field>
  );
}
