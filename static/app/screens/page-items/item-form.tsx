import Button from '@atlaskit/button/new';
import VisuallyHidden from '@atlaskit/visually-hidden';
import type { ActionForm } from '../../../../src/shared/views';
import { describeDueDate } from '../../components/action-form/describe-due-date';
import { ItemFields } from '../../components/action-form/item-fields';
import { checkRow, ROW_FIELDS } from '../../components/action-form/rows';
import layout from '../../components/layout.module.css';
import styles from './page-items.module.css';
import { hasProposedDay, lackingOf } from './page-rows';
import type { PageRow } from './page-rows';
import type { RowActions } from './use-page-rows';

type Props = {
  readonly one: PageRow;
  /** What its summary begins with. */
  readonly name: string;
  readonly proposal: ActionForm;
  readonly projectId: string | null;
  readonly actions: RowActions;
  readonly onDone: () => void;
};

/** The fields of one item, beside what the page says where that is not enough. */
export function ItemForm({ one, name, proposal, projectId, actions, onDone }: Props) {
  const { item, row } = one;
  const { nodeId } = item;
  const problems = checkRow(row, proposal.today);
  const lacking = lackingOf(one);
  const done = () => {
    if (Object.keys(problems).length === 0) onDone();
    else for (const field of ROW_FIELDS) actions.leave(nodeId, field);
  };
  return (
    <fieldset className={styles['form']}>
      <legend>
        <VisuallyHidden>Action item: {name}</VisuallyHidden>
      </legend>
      {lacking.length > 0 && (
        <p className={styles['missing']}>
          Still missing: {new Intl.ListFormat('en', { type: 'conjunction' }).format(lacking)}.
        </p>
      )}
      <ItemFields
        row={row}
        problems={problems}
        dueHint={dueHintOf(one, proposal)}
        ownerNote={item.ownerText === null ? undefined : `The page says: ${item.ownerText}`}
        projectId={projectId}
        factors={proposal.factors}
        onChange={(change) => actions.change(nodeId, change)}
        onLeave={(field) => actions.leave(nodeId, field)}
        onEnter={done}
      />
      <div className={layout['buttons']}>
        <Button spacing="compact" onClick={done} aria-label={`Done with ${name}`}>
          Done
        </Button>
      </div>
    </fieldset>
  );
}

function dueHintOf(one: PageRow, proposal: ActionForm): string | undefined {
  if (one.item.dueText !== null) return `The page says: ${one.item.dueText}`;
  return hasProposedDay(one, proposal) ? `Proposed, as the page names no day. ${describeDueDate(proposal)}` : undefined;
}
