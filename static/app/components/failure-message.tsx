import Button from '@atlaskit/button/new';
import type { FailureCode } from '../../../src/shared/outcome';
import { failureOf } from '../app-failure';
import { FAILURE_TEXT } from '../failure-text';
import type { FailureText } from '../failure-text';
import { Message } from './message';

type Props = {
  readonly error: unknown;
  /** What did not work, for example `The action items could not be created`. */
  readonly what?: string;
  /** In place of the usual words, where a code means something else here. */
  readonly text?: Partial<Readonly<Record<FailureCode, FailureText>>>;
  readonly onRetry?: () => void;
  readonly isRetrying?: boolean;
};

/** A failed call: what happened, what to do, and a way to try again. */
export function FailureMessage({ error, what, text, onRetry, isRetrying = false }: Props) {
  const failure = failureOf(error);
  const { title, advice } = text?.[failure.code] ?? FAILURE_TEXT[failure.code];
  const isSetup = failure.code === 'confluence-not-connected';
  return (
    <Message
      // Nothing broke where a product was never connected.
      appearance={isSetup ? 'information' : 'error'}
      title={what && !isSetup ? `${what}. ${title}` : title}
      actions={
        onRetry && (
          <Button onClick={onRetry} isLoading={isRetrying}>
            Try again
          </Button>
        )
      }
    >
      {!isSetup && <p>{failure.message}</p>}
      {advice !== null && <p>{advice}</p>}
      {failure.logId && (
        <p>
          Reference for your admin: <code>{failure.logId}</code>
        </p>
      )}
    </Message>
  );
}
