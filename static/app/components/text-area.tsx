import AtlaskitTextArea from '@atlaskit/textarea';
import type { ControlProps } from './field';

type Props = {
  readonly control: ControlProps;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly minimumRows?: number;
};

/** Text of several lines, in whichever direction it is written. */
export function TextArea({ control, value, onChange, minimumRows = 2 }: Props) {
  return (
    <AtlaskitTextArea
      {...control}
      dir="auto"
      minimumRows={minimumRows}
      isInvalid={control['aria-invalid']}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}
