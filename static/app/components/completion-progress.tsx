import Lozenge from '@atlaskit/lozenge';
import ProgressBar from '@atlaskit/progress-bar';
import type { CompletionCounts } from '../../../src/domain/completion';
import { percentDone } from '../../../src/domain/completion';
import styles from './completion-progress.module.css';

/** How far the action items are: a bar, and the same in words. */
export function CompletionProgress({ counts }: { readonly counts: CompletionCounts }) {
  const percent = percentDone(counts);
  const meant = counts.done + counts.open;
  const words = percent === null ? 'Nothing left to do' : `${counts.done} of ${meant} done (${percent} %)`;
  return (
    <div className={styles['progress']}>
      {percent !== null && (
        <ProgressBar
          value={percent / 100}
          appearance={percent === 100 ? 'success' : 'default'}
          ariaLabel={`Action items: ${words}`}
        />
      )}
      <div className={styles['words']}>
        <span>{words}</span>
        {counts.open > 0 && <span>{counts.open} open</span>}
        {counts.overdue > 0 && <Lozenge appearance="danger">{`${counts.overdue} overdue`}</Lozenge>}
        {counts.wontDo > 0 && <span>{counts.wontDo} will not be done</span>}
        {counts.hidden > 0 && <span>{counts.hidden} more that you may not see</span>}
      </div>
    </div>
  );
}
