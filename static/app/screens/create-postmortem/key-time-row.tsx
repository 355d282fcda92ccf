import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import type { KeyTime, KeyTimeName } from '../../../../src/domain/key-times';
import { Field } from '../../components/field';
import { Moment } from '../../components/times';
import styles from './create-postmortem.module.css';
import { describeSource, KEY_TIME_LABELS } from './key-time-text';

type Props = {
  readonly name: KeyTimeName;
  /** What the input holds. */
  readonly shown: string;
  /** What it means; null: not known. */
  readonly time: KeyTime | null;
  readonly onChange: (shown: string) => void;
};

export function KeyTimeRow({ name, shown, time, onChange }: Props) {
  const label = KEY_TIME_LABELS[name];
  const hint = (
    <>
      {time && (
        <>
          <Moment at={time.at} timeZone="UTC" /> UTC,{' '}
        </>
      )}
      {describeSource(time?.source ?? null)}
    </>
  );
  return (
    <div className={styles['time']}>
      <Field id={`draft-${name}`} label={label} hint={hint}>
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
        onClick={() => onChange('')}
        aria-label={`Clear ${label.toLowerCase()}`}
      >
        Clear
      </Button>
    </div>
  );
}
