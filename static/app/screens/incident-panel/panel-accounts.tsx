import Button from '@atlaskit/button/new';
import DownIcon from '@atlaskit/icon/core/chevron-down';
import RightIcon from '@atlaskit/icon/core/chevron-right';
import { lazy, Suspense, useState } from 'react';
import { Loading } from '../../components/loading';

// Most views of an incident are about something else, so nothing of it is loaded or read before it is wanted.
const AccountsSection = lazy(async () => {
  const module = await import('../../components/accounts/accounts-section');
  return { default: module.AccountsSection };
});

/** *Accounts* on the panel: open when it is wanted. */
export function PanelAccounts() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <div>
        <Button iconBefore={isOpen ? DownIcon : RightIcon} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          Accounts
        </Button>
      </div>
      {isOpen && (
        <Suspense fallback={<Loading />}>
          <section aria-label="Accounts">
            <AccountsSection />
          </section>
        </Suspense>
      )}
    </>
  );
}
