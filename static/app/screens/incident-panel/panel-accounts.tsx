import { lazy, Suspense, useState } from 'react';
import { Loading } from '../../components/loading';
import styles from './incident-panel.module.css';

// Most views of an incident are about something else, so nothing of it is loaded or read before it is wanted.
const AccountsSection = lazy(async () => {
  const module = await import('../../components/accounts/accounts-section');
  return { default: module.AccountsSection };
});

/** *Accounts* on the panel: open when it is wanted. */
export function PanelAccounts() {
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={(toggled) => setOpen(toggled.currentTarget.open)}>
      <summary className={styles['summary']}>Accounts</summary>
      {isOpen && (
        <div className={styles['folded']}>
          <Suspense fallback={<Loading />}>
            <AccountsSection />
          </Suspense>
        </div>
      )}
    </details>
  );
}
