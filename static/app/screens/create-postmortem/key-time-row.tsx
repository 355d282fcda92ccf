import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import type { KeyTime, KeyTimeName } from '../../../../src/domain/key-times';
import { Field } from '../../components/field';
import { Moment } from '../../components/times';
import styles from './create-postmortem.module.css';
import { isUtc } from './time-zone-name';
import { describeSource, KEY_TIME_LABELS } from './key-time-text';

type Props = {
  readonly name: KeyTimeName;
  /** What the input holds. */
  readonly shown: string;
  /** What it means; null: not known. */
  readonly time: KeyTime | null;
  /** The zone of the input. */
  readonly timeZone: string;
  /** What cannot be right about it, in a sentence. */
  readonly warning: string | null;
  readonly onChange: (shown: string) => void;
};

export function KeyTimeRow({ name, shown, time, timeZone, warning, onChange }: Props) {
  const label = KEY_TIME_LABELS[name];
  const id = `draft-${name}`;
  const clear = () => {
    onChange('');
    // The button is out of use now, and would take the focus with it.
    document.getElementById(id)?.focus();
  };
  const hint = (
    <>
      {time && !isUtc(timeZone) && (
        <>
          <Moment at={time.at} timeZone="UTC" /> UTC,{' '}
        </>
      )}
      {describeSource(time?.source ?? null)}
      {warning !== null && <span className={styles['warning']}>{warning}</span>}
    </>
  );
  return (
    <div className={styles['time']}>
      <Field id={id} label={label} hint={hint}>
        {(control) => (
          <Textfield
            {...control}
            type="datetime-local"
            value={shown}
            onChange={(change) => onChange(change.currentTarget.value)}
          />
        )}
      </Field>
      <Button
        appearance="subtle"
        spacing="compact"
        isDisabled={shown === ''}
        onClick={clear}
        aria-label={`Clear ${label.toLowerCase()}`}
      >
        Clear
      </Button>
    </div>
  );
}
