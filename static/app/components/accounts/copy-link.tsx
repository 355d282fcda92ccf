import controls from '../control.module.css';
import { Field } from '../field';
import styles from './accounts.module.css';

/** An address to copy by hand: whether a frame may write to the clipboard is the browser's to say. */
export function CopyLink({ link }: { readonly link: string }) {
  return (
    <div className={styles['link']}>
      <Field id="account-link" label="Link to the postmortem">
        {(control) => (
          <input
            {...control}
            className={controls['control']}
            readOnly
            value={link}
            onFocus={(focus) => focus.currentTarget.select()}
          />
        )}
      </Field>
    </div>
  );
}
