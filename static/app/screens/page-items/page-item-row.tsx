import Button from '@atlaskit/button/new';
import Checkbox from '@atlaskit/checkbox';
import SuccessIcon from '@atlaskit/icon/core/status-success';
import { memo } from 'react';
import type { ActionForm } from '../../../../src/shared/views';
import { issuePath, SiteLink } from '../../components/site-link';
import { ItemFacts } from './item-facts';
import { ItemForm } from './item-form';
import { ItemMarks } from './item-marks';
import styles from './page-items.module.css';
import type { PageRow } from './page-rows';
import type { RowActions } from './use-page-rows';

/** As much of a summary as the name of a button needs. */
const NAME_LENGTH = 60;

export const tickId = (nodeId: string): string => `tick-${nodeId}`;
export const changeId = (nodeId: string): string => `change-${nodeId}`;

export type PageItemRowProps = {
  readonly one: PageRow;
  readonly proposal: ActionForm;
  /** Where the tickets go; null: not chosen yet. */
  readonly projectId: string | null;
  readonly actions: RowActions;
  readonly focusNext: (id: string) => void;
};

/** One action item: what it says in a line or two, and its fields where something is to be changed. */
export const PageItemRow = memo(function Row({ one, proposal, projectId, actions, focusNext }: PageItemRowProps) {
  const { item, row, isTicked, isOpen, made } = one;
  const { nodeId } = item;
  const text = (
    <span className={styles['text']} dir="auto">
      {row.summary || 'Nothing is written yet'}
    </span>
  );
  if (made)
    return (
      <li className={styles['item']}>
        <div className={styles['made']}>
          <SuccessIcon label="Created" />
          {made.key === null ? (
            <span>A ticket that you may not see:</span>
          ) : (
            <SiteLink path={issuePath(made.key)}>{made.key}</SiteLink>
          )}
          {text}
        </div>
      </li>
    );
  const name = row.summary.slice(0, NAME_LENGTH) || 'the empty action item';
  return (
    <li className={styles['item']}>
      <div className={styles['line']}>
        <Checkbox
          id={tickId(nodeId)}
          isChecked={isTicked}
          onChange={(change) => actions.tick(nodeId, change.currentTarget.checked)}
          label={text}
        />
        {!isOpen && (
          <Button
            id={changeId(nodeId)}
            appearance="subtle"
            spacing="compact"
            aria-label={`Change ${name}`}
            onClick={() => {
              focusNext(`${row.id}-summary`);
              actions.setOpen(nodeId, true);
            }}
          >
            Change
          </Button>
        )}
      </div>
      <div className={styles['facts']}>
        {!isOpen && <ItemFacts one={one} proposal={proposal} />}
        <ItemMarks item={item} />
      </div>
      {isOpen && (
        <ItemForm
          one={one}
          name={name}
          proposal={proposal}
          projectId={projectId}
          actions={actions}
          onDone={() => {
            focusNext(changeId(nodeId));
            actions.setOpen(nodeId, false);
          }}
        />
      )}
    </li>
  );
});
