import Button from '@atlaskit/button/new';
import styles from '../../../components/action-form/action-form.module.css';
import { ItemFields } from '../../../components/action-form/item-fields';
import type { ItemFieldsProps } from '../../../components/action-form/item-fields';
import layout from '../../../components/layout.module.css';

type Props = ItemFieldsProps & {
  /** From 1. */
  readonly number: number;
  readonly canRemove: boolean;
  readonly onRemove: () => void;
};

/** One action item among those of the form. Enter in the summary goes on to the next one. */
export function ActionRow({ number, canRemove, onRemove, ...fields }: Props) {
  return (
    <fieldset className={styles['group']}>
      <legend className={styles['legend']}>Action item {number}</legend>
      <ItemFields {...fields} />
      {canRemove && (
        <div className={layout['buttons']}>
          <Button appearance="subtle" spacing="compact" onClick={onRemove} aria-label={`Remove action item ${number}`}>
            Remove
          </Button>
        </div>
      )}
    </fieldset>
  );
}
