import ErrorIcon from '@atlaskit/icon/core/status-error';
import type { ReactNode } from 'react';
import styles from './field.module.css';

/** What the control of a field must carry so that its texts are read with it. */
export type ControlProps = {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': boolean;
};

type Props = {
  readonly id: string;
  readonly label: string;
  readonly required?: boolean;
  readonly hint?: ReactNode;
  /** What must change, in a sentence. */
  readonly error?: string | undefined;
  readonly children: (control: ControlProps) => ReactNode;
};

/** Label, control, hint and error of one field, tied together by ids. */
export function Field({ id, label, required = false, hint, error, children }: Props) {
  const describedBy = [hint ? `${id}-hint` : null, error ? `${id}-error` : null].filter((part) => part !== null);
  return (
    <div className={styles['field']}>
      <label id={`${id}-label`} htmlFor={id} className={styles['label']}>
        {label}
        {required && (
          <span className={styles['required']} aria-hidden="true">
            *
          </span>
        )}
      </label>
      {children({ id, 'aria-describedby': describedBy.join(' ') || undefined, 'aria-invalid': error !== undefined })}
      {hint && (
        <div id={`${id}-hint`} className={styles['hint']}>
          {hint}
        </div>
      )}
      {error && (
        <p id={`${id}-error`} className={styles['error']}>
          <ErrorIcon label="" size="small" /> {error}
        </p>
      )}
    </div>
  );
}
