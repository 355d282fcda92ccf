import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { MAX_SUMMARY_LENGTH } from '../../../../../src/domain/action-item';
import type { ActionItemProblems } from '../../../../../src/domain/action-item';
import type { FactorChoice } from '../../../../../src/shared/analysis-views';
import { afterClick } from '../../../components/after-click';
import { Field } from '../../../components/field';
import { Message } from '../../../components/message';
import layout from '../../../components/layout.module.css';
import styles from './action-form.module.css';
import { FactorField } from './factor-field';
import { KindField } from './kind-field';
import { OwnerField } from './owner-field';
import { controlId } from './rows';
import type { Row, RowField } from './rows';
import { SummaryHint } from './summary-hint';

/** From here on it is worth saying how much room is left. */
const NEAR_THE_END = MAX_SUMMARY_LENGTH - 40;

type Props = {
  readonly row: Row;
  /** From 1. */
  readonly number: number;
  readonly problems: ActionItemProblems;
  readonly dueHint: string;
  /** Where the ticket goes; null: not chosen yet. */
  readonly projectId: string | null;
  /** What it may answer; empty where nothing was written down yet. */
  readonly factors: readonly FactorChoice[];
  readonly canRemove: boolean;
  readonly onChange: (change: Partial<Omit<Row, 'id'>>) => void;
  readonly onLeave: (field: RowField) => void;
  readonly onEnter: () => void;
  readonly onRemove: () => void;
};

/** One action item: summary, owner, due date, type. Enter in the summary goes on to the next one. */
export function ActionRow({
  row,
  number,
  problems,
  dueHint,
  projectId,
  factors,
  canRemove,
  onChange,
  onLeave,
  ...on
}: Props) {
  // Looking at a field is no mistake: it is checked on leaving only after it was changed.
  const changed = useRef(new Set<RowField>());
  const change = (field: RowField, next: Partial<Omit<Row, 'id'>>) => {
    changed.current.add(field);
    onChange(next);
  };
  const leave = (field: RowField) => {
    if (changed.current.has(field)) afterClick(() => onLeave(field));
  };
  const fieldProps = (field: RowField) => ({
    id: controlId(row, field),
    required: true,
    error: row.left.includes(field) ? problems[field] : undefined,
  });
  const goOn = (press: KeyboardEvent) => {
    // Enter that ends a composed character is not ours.
    if (press.key !== 'Enter' || press.nativeEvent.isComposing) return;
    press.preventDefault();
    on.onEnter();
  };
  const length = row.summary.trim().length;
  return (
    <fieldset className={styles['group']}>
      <legend className={styles['legend']}>Action item {number}</legend>
      {row.refusal !== null && !row.refusal.isOfOwner && (
        <Message appearance="error" title="No ticket was created for this one">
          {row.refusal.text}
        </Message>
      )}
      <Field
        {...fieldProps('summary')}
        label="What will change"
        hint={length >= NEAR_THE_END ? `${length} of ${MAX_SUMMARY_LENGTH} characters` : undefined}
      >
        {(control) => (
          <Textfield
            {...control}
            dir="auto"
            isInvalid={control['aria-invalid']}
            isRequired
            value={row.summary}
            onChange={(typing) => change('summary', { summary: typing.currentTarget.value })}
            onBlur={() => leave('summary')}
            onKeyDown={goOn}
          />
        )}
      </Field>
      <SummaryHint summary={row.summary} />
      <div className={styles['columns']}>
        <OwnerField
          {...fieldProps('ownerAccountId')}
          {...(row.refusal?.isOfOwner && { error: row.refusal.text })}
          owner={row.owner}
          projectId={projectId}
          onChange={(owner) => change('ownerAccountId', { owner, ...(row.refusal?.isOfOwner && { refusal: null }) })}
          onTyped={() => changed.current.add('ownerAccountId')}
          onLeave={() => leave('ownerAccountId')}
        />
        <Field {...fieldProps('dueDate')} label="Due date" hint={dueHint}>
          {(control) => (
            <Textfield
              {...control}
              type="date"
              isInvalid={control['aria-invalid']}
              isRequired
              value={row.dueDate}
              onChange={(typing) => change('dueDate', { dueDate: typing.currentTarget.value })}
              onBlur={() => leave('dueDate')}
            />
          )}
        </Field>
        <KindField
          {...fieldProps('type')}
          value={row.type}
          onChange={(type) => change('type', { type })}
          onLeave={() => leave('type')}
        />
        {factors.length > 0 && (
          <FactorField
            id={`${row.id}-factor`}
            factors={factors}
            value={row.factorId}
            onChange={(factorId) => onChange({ factorId })}
          />
        )}
      </div>
      {canRemove && (
        <div className={layout['buttons']}>
          <Button
            appearance="subtle"
            spacing="compact"
            onClick={on.onRemove}
            aria-label={`Remove action item ${number}`}
          >
            Remove
          </Button>
        </div>
      )}
    </fieldset>
  );
}
