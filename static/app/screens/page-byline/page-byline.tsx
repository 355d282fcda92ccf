import Heading from '@atlaskit/heading';
import { accountApi } from '../../components/accounts/account-api';
import { Accounts } from '../../components/accounts/accounts';
import { PostmortemLead } from '../../components/postmortem-lead';
import { ReadState } from '../../components/read-state';
import { RefreshButton } from '../../components/refresh-button';
import { Screen } from '../../components/screen';
import { issuePath, SiteLink } from '../../components/site-link';
import { useView } from '../../use-view';

/** Under the title of a postmortem's page: where it stands, and people's own accounts. */
export function PageByline() {
  const reading = useView('accounts', accountApi.viewAccounts);
  const { view, isReading, refresh } = reading;
  return (
    <Screen
      title={view ? `Postmortem of ${view.incident.key}` : 'Postmortem'}
      isDialog
      // The page itself is around the dialog.
      lead={view ? <PostmortemLead postmortem={{ ...view.postmortem, pageTitle: null }} /> : null}
      actions={view && <RefreshButton onRefresh={refresh} isRefreshing={isReading} />}
    >
      <ReadState of={reading} failed="The postmortem could not be read" />
      {view && (
        <>
          <p>
            Incident <SiteLink path={issuePath(view.incident.key)}>{view.incident.key}</SiteLink>
          </p>
          <Heading as="h2" size="xsmall">
            Accounts
          </Heading>
          <Accounts view={view} onChanged={refresh} />
        </>
      )}
    </Screen>
  );
}
