import type { ControlProps } from './field';
import styles from './control.module.css';

type Option = { readonly value: string; readonly label: string };

type Props = ControlProps & {
  /** In place of a label of its own. */
  readonly 'aria-label'?: string;
  readonly 'aria-labelledby'?: string;
  readonly value: string;
  readonly options: readonly Option[];
  /** What stands there while nothing is chosen; without it something always is. */
  readonly emptyLabel?: string;
  readonly required?: boolean;
  readonly isDisabled?: boolean;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
};

/** A short choice. The browser's own element: Atlaskit's select writes style elements, which the frame's policy blocks. */
export function Select({ value, options, emptyLabel, required, isDisabled, onChange, onBlur, ...control }: Props) {
  return (
    <select
      {...control}
      className={styles['control']}
      value={value}
      required={required}
      disabled={isDisabled}
      onChange={(change) => onChange(change.currentTarget.value)}
      onBlur={onBlur}
    >
      {emptyLabel !== undefined && <option value="">{emptyLabel}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
