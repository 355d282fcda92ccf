import Button from '@atlaskit/button/new';
import ProgressBar from '@atlaskit/progress-bar';
import { view } from '@forge/bridge';
import sticky from '../../components/sticky-footer.module.css';
import styles from './page-items.module.css';
import type { useImport } from './use-import';

type Props = {
  readonly run: Omit<ReturnType<typeof useImport>, 'start'>;
  readonly chosen: number;
  /** What may become a ticket still. */
  readonly total: number;
  readonly made: number;
  /** What must change first, in a sentence; null: nothing. */
  readonly problem: string | null;
};

/** How many are chosen or made, and the buttons. It stays in sight under a long list. */
export function PageItemsFooter({ run, chosen, total, made, problem }: Props) {
  const { asked, total: asking } = run.progress;
  return (
    <div className={sticky['footer']}>
      {run.isRunning && (
        <div className={styles['bar']}>
          <ProgressBar
            value={asking === 0 ? 0 : asked / asking}
            ariaLabel={`Creating tickets: ${asked} of ${asking}`}
          />
        </div>
      )}
      <span role="status" className={problem !== null && !run.isRunning ? styles['problem'] : styles['count']}>
        {run.isRunning
          ? `Creating tickets: ${asked} of ${asking}${run.isStopping ? '. It stops after those under way.' : ''}`
          : [
              ...(problem === null ? [] : [problem]),
              ...(made > 0 ? [`${made} created${run.isStopped ? ', then stopped' : ''}.`] : []),
              `${chosen} of ${total} chosen.`,
            ].join(' ')}
      </span>
      {run.isRunning ? (
        <Button onClick={run.stop} isDisabled={run.isStopping}>
          Stop
        </Button>
      ) : (
        <Button appearance="subtle" onClick={() => void view.close()}>
          Close
        </Button>
      )}
      <Button type="submit" appearance="primary" isLoading={run.isRunning} isDisabled={chosen === 0}>
        {chosen === 0 ? 'Create tickets' : chosen === 1 ? 'Create 1 ticket' : `Create ${chosen} tickets`}
      </Button>
    </div>
  );
}
