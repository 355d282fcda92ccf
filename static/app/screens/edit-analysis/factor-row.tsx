import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { FACTOR_KIND_LABELS, FACTOR_KINDS } from '../../../../src/domain/analysis';
import type { Factor } from '../../../../src/domain/analysis';
import { Field } from '../../components/field';
import { TextArea } from '../../components/text-area';
import { Select } from '../../components/select';
import styles from './edit-analysis.module.css';
import { factorMoveId, factorTextId, factorThemeId } from './ids';

const KINDS = FACTOR_KINDS.map((kind) => ({ value: kind, label: FACTOR_KIND_LABELS[kind] }));

type Props = {
  readonly factor: Factor;
  /** From 1. */
  readonly number: number;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly problems: { readonly text?: string; readonly theme?: string };
  /** The list of themes that were used before. */
  readonly themesId: string;
  readonly onChange: (change: Partial<Omit<Factor, 'id'>>) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
};

export function FactorRow({ factor, number, isFirst, isLast, problems, themesId, onChange, onMove, onRemove }: Props) {
  const { id, text, kind, theme } = factor;
  const choose = (value: string) => {
    const chosen = FACTOR_KINDS.find((known) => known === value);
    if (chosen) onChange({ kind: chosen });
  };
  return (
    <li className={styles['row']}>
      <Field id={factorTextId(id)} label={`Factor ${number}`} required error={problems.text}>
        {(control) => <TextArea control={control} value={text} onChange={(typed) => onChange({ text: typed })} />}
      </Field>
      <div className={styles['columns']}>
        <Field id={`factor-${id}-kind`} label="Kind" required>
          {(control) => <Select {...control} required value={kind} options={KINDS} onChange={choose} />}
        </Field>
        <Field
          id={factorThemeId(id)}
          label="Theme"
          hint="A word to count it under, for example alerting"
          error={problems.theme}
        >
          {(control) => (
            <Textfield
              {...control}
              dir="auto"
              list={themesId}
              isInvalid={control['aria-invalid']}
              value={theme ?? ''}
              onChange={({ currentTarget }) => onChange({ theme: currentTarget.value || null })}
            />
          )}
        </Field>
      </div>
      <div className={styles['rowEnd']}>
        <Button
          id={factorMoveId(id, -1)}
          spacing="compact"
          appearance="subtle"
          isDisabled={isFirst}
          onClick={() => onMove(-1)}
          aria-label={`Move factor ${number} up`}
        >
          Up
        </Button>
        <Button
          id={factorMoveId(id, 1)}
          spacing="compact"
          appearance="subtle"
          isDisabled={isLast}
          onClick={() => onMove(1)}
          aria-label={`Move factor ${number} down`}
        >
          Down
        </Button>
        <Button spacing="compact" appearance="subtle" onClick={onRemove} aria-label={`Remove factor ${number}`}>
          Remove
        </Button>
      </div>
    </li>
  );
}
