import { useView } from '../../use-view';
import { ReadState } from '../read-state';
import { accountApi } from './account-api';
import { Accounts } from './accounts';

/** Reads the accounts when it is first shown. */
export function AccountsSection() {
  const reading = useView('accounts', accountApi.viewAccounts);
  return (
    <>
      <ReadState of={reading} failed="The accounts could not be read" />
      {reading.view && <Accounts view={reading.view} onChanged={reading.refresh} />}
    </>
  );
}
