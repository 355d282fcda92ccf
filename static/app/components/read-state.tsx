import type { Reading } from '../use-view';
import { FailureMessage } from './failure-message';
import { Loading } from './loading';

type Props = {
  readonly of: Reading<unknown>;
  /** What did not work when nothing can be shown, for example `The postmortem could not be read`. */
  readonly failed: string;
};

/** Above what a screen shows: that it is on its way, or why it is not there or may be old, and a way to try again. */
export function ReadState({ of: { view, error, isReading, refresh }, failed }: Props) {
  if (error === null) return view === undefined ? <Loading /> : null;
  return (
    <FailureMessage
      error={error}
      what={view === undefined ? failed : 'This may be out of date'}
      onRetry={refresh}
      isRetrying={isReading}
    />
  );
}
