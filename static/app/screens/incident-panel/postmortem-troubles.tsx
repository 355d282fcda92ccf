import type { PostmortemView } from '../../../../src/shared/views';
import { ConnectConfluence } from '../../components/connect-confluence';
import { LinkingOff } from '../../components/linking-off';
import { Message } from '../../components/message';
import { SiteLink } from '../../components/site-link';
import { CompleteSetup } from './complete-setup';
import { StartOver } from './start-over';

type Props = {
  readonly postmortem: PostmortemView;
  readonly isConnected: boolean;
  readonly onChanged: () => void;
};

/** What is wrong with the page, or left to do; nothing most of the time. */
export function PostmortemTroubles({ postmortem, isConnected, onChanged }: Props) {
  if (!isConnected) return <ConnectConfluence pageUrl={postmortem.pageUrl} />;
  return (
    <>
      {!postmortem.isPageRead && (
        <Message appearance="warning" title="The page could not be read just now">
          Confluence gave no answer, so its title is not known here. Refresh in a moment, or{' '}
          <SiteLink path={postmortem.pageUrl}>open the page</SiteLink>.
        </Message>
      )}
      {postmortem.isPageRead && postmortem.pageTitle === null && (
        <Message appearance="warning" title="The page is deleted, or not visible to you">
          <p>
            Ask whoever looks after the space to share it with you or to restore it from the trash. You can try to{' '}
            <SiteLink path={postmortem.pageUrl}>open it</SiteLink>.
          </p>
          <StartOver onDone={onChanged} />
        </Message>
      )}
      {postmortem.linkingOff && <LinkingOff />}
      {postmortem.missing.length > 0 && <CompleteSetup missing={postmortem.missing} onCompleted={onChanged} />}
    </>
  );
}
