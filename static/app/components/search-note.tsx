import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import { failureOf } from '../app-failure';
import styles from './search-box.module.css';

type Props = {
  readonly id: string;
  readonly hint: ReactNode;
  /** What the search threw; null: nothing. */
  readonly failure: unknown;
  readonly onRetry: () => void;
  /** Something is typed and nothing chosen. */
  readonly isLeftOver: boolean;
  /** The field says what is wrong, which is enough. */
  readonly isReplaced: boolean;
};

/** The one line under a search box: a failed search, what is left to do, or how to use it. */
export function SearchNote({ id, hint, failure, onRetry, isLeftOver, isReplaced }: Props) {
  if (failure !== null)
    return (
      <div id={id} className={styles['note']} role="alert">
        The search did not work. {failureOf(failure).message}{' '}
        <Button spacing="compact" onClick={onRetry}>
          Search again
        </Button>
      </div>
    );
  return (
    <div id={id} className={styles['note']} hidden={isReplaced}>
      {isReplaced ? null : isLeftOver ? 'Nothing is chosen yet: pick one from the list, or clear the field.' : hint}
    </div>
  );
}
