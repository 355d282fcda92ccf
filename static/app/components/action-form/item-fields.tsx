import Textfield from '@atlaskit/textfield';
import { useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { MAX_SUMMARY_LENGTH } from '../../../../src/domain/action-item';
import type { ActionItemProblems } from '../../../../src/domain/action-item';
import type { FactorChoice } from '../../../../src/shared/analysis-views';
import { afterClick } from '../after-click';
import { Field } from '../field';
import { Message } from '../message';
import styles from './action-form.module.css';
import { FactorField } from './factor-field';
import { KindField } from './kind-field';
import { OwnerField } from './owner-field';
import { controlId } from './rows';
import type { Row, RowField } from './rows';
import { SummaryHint } from './summary-hint';

/** From here on it is worth saying how much room is left. */
const NEAR_THE_END = MAX_SUMMARY_LENGTH - 40;

export type ItemFieldsProps = {
  readonly row: Row;
  readonly problems: ActionItemProblems;
  readonly dueHint: ReactNode;
  /** What was said of the owner elsewhere, for whoever chooses now. */
  readonly ownerNote?: string | undefined;
  /** Where the ticket goes; null: not chosen yet. */
  readonly projectId: string | null;
  /** What it may answer; empty where nothing was written down yet. */
  readonly factors: readonly FactorChoice[];
  readonly onChange: (change: Partial<Omit<Row, 'id'>>) => void;
  readonly onLeave: (field: RowField) => void;
  /** Enter in the summary. */
  readonly onEnter: () => void;
};

/** What an action item is made of, and why Jira did not take it: summary, owner, due date, kind, factor. */
export function ItemFields({ row, problems, dueHint, ownerNote, projectId, factors, ...on }: ItemFieldsProps) {
  // Looking at a field is no mistake: it is checked on leaving only after it was changed.
  const changed = useRef(new Set<RowField>());
  const change = (field: RowField, next: Partial<Omit<Row, 'id'>>) => {
    changed.current.add(field);
    on.onChange(next);
  };
  const leave = (field: RowField) => {
    if (changed.current.has(field)) afterClick(() => on.onLeave(field));
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
    <>
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
          note={ownerNote}
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
            onChange={(factorId) => on.onChange({ factorId })}
          />
        )}
      </div>
    </>
  );
}
