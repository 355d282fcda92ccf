import Checkbox from '@atlaskit/checkbox';
import { isNearMiss } from './draft-edits';
import type { DraftFieldProps } from './draft-field';
import styles from './create-postmortem.module.css';

/** Something that went well by luck is worth a short postmortem too. */
export function NearMissField({ draft, edits, onChange }: DraftFieldProps) {
  return (
    <div>
      <Checkbox
        isChecked={isNearMiss(draft, edits)}
        onChange={(change) => onChange({ nearMiss: change.currentTarget.checked })}
        label="A near miss: it could have become an incident"
      />
      {draft.isNearMiss && isNearMiss(draft, edits) && (
        <p className={styles['quiet']}>Ticked because issues of this type are not incidents.</p>
      )}
    </div>
  );
}
