import type { IncidentView } from '../../../../src/shared/views';
import { ConnectConfluence } from '../../components/connect-confluence';
import { GetStartedHint } from '../../components/get-started-hint';
import { RelatedIncidents } from '../../components/related-incidents';
import { UnfitNotice } from '../../components/unfit-notice';
import { UnreadableRecord } from '../../components/unreadable-record';
import { PostmortemTroubles } from './postmortem-troubles';

type Props = { readonly view: IncidentView; readonly onChanged: () => void };

/** What is wrong or worth knowing before anything else; most panels have nothing of it, so it loads when it is needed. */
export function PanelNotices({ view, onChanged }: Props) {
  const { unreadable, postmortem, confluenceConnected, unfit, related } = view;
  return (
    <>
      {unreadable !== null && <UnreadableRecord why={unreadable} />}
      {unreadable === null && postmortem && (
        <PostmortemTroubles postmortem={postmortem} isConnected={confluenceConnected} onChanged={onChanged} />
      )}
      {unreadable === null && !postmortem && !confluenceConnected && (
        <ConnectConfluence pageUrl={null}>
          <GetStartedHint />
        </ConnectConfluence>
      )}
      {unreadable === null && !postmortem && confluenceConnected && unfit.length > 0 && (
        <UnfitNotice unfit={unfit}>
          <GetStartedHint />
        </UnfitNotice>
      )}
      {related.length > 0 && <RelatedIncidents related={related} />}
    </>
  );
}
