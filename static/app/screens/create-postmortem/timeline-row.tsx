import Checkbox from '@atlaskit/checkbox';
import Lozenge from '@atlaskit/lozenge';
import type { TimelineSource } from '../../../../src/domain/timeline';
import type { DraftEntry } from '../../../../src/shared/views';
import { Moment } from '../../components/times';
import styles from './create-postmortem.module.css';

type Props = {
  readonly entry: DraftEntry;
  readonly timeZone: string;
  readonly isIncluded: boolean;
  readonly onChange: (isIncluded: boolean) => void;
};

export function TimelineRow({ entry, timeZone, isIncluded, onChange }: Props) {
  const { restrictedTo } = entry;
  return (
    <li className={styles['entry']}>
      <Checkbox
        isChecked={isIncluded}
        onChange={(change) => onChange(change.currentTarget.checked)}
        label={
          <span className={styles['text']} dir="auto">
            {entry.text}
          </span>
        }
      />
      <div className={styles['origin']}>
        <Moment at={entry.at} timeZone={timeZone} />
        <span>{describe(entry.source)}</span>
        {entry.isShortened && <span>shortened here, whole on the page</span>}
        {restrictedTo !== null && (
          <Lozenge appearance="warning" maxWidth="100%">{`Visible to ${restrictedTo} only`}</Lozenge>
        )}
      </div>
      {restrictedTo !== null && isIncluded && (
        <p className={styles['quiet']}>Ticked, it can be read by everybody who sees the page.</p>
      )}
    </li>
  );
}

function describe(source: TimelineSource): string {
  if (source.kind === 'created') return 'from the incident';
  return source.kind === 'comment' ? 'from a comment' : `from the history of ${source.field}`;
}
