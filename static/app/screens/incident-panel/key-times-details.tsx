import { lazy, Suspense, useState } from 'react';
import type { KeyTimes } from '../../../../src/domain/key-times';
import { Loading } from '../../components/loading';
import styles from './incident-panel.module.css';

const KeyTimesTable = lazy(async () => {
  const loaded = await import('./key-times-table');
  return { default: loaded.KeyTimesTable };
});

type Props = { readonly keyTimes: KeyTimes; readonly timeZone: string };

/** When what happened, folded: the panel is for what is still to be done. */
export function KeyTimesDetails(props: Props) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary className={styles['summary']}>Key times</summary>
      {isOpen && (
        <Suspense fallback={<Loading lines={3} />}>
          <KeyTimesTable {...props} />
        </Suspense>
      )}
    </details>
  );
}
