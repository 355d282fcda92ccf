import type { PostmortemDraft } from '../../../../src/shared/views';
import { GetStartedHint } from '../../components/get-started-hint';
import { UnfitNotice } from '../../components/unfit-notice';
import { Message } from '../../components/message';

export function DraftNotices({
  draft: { incident, privatePage, unfit, isSurroundingRead, notRequired },
}: {
  readonly draft: PostmortemDraft;
}) {
  return (
    <>
      {!incident.resolved && (
        <Message appearance="information" title="This incident is not resolved yet">
          Its status is <bdi>{incident.statusName}</bdi>. You can start now; times may be missing, and can be filled in
          here or later on the page.
        </Message>
      )}
      {notRequired !== null && (
        <Message appearance="information" title="No postmortem is required, somebody decided">
          <bdi>{notRequired}</bdi> Creating it changes that.
        </Message>
      )}
      {privatePage && (
        <Message appearance="information" title="Only you will see the page at first">
          The incident has a security level, so the page starts out visible to you alone. Share it from the page itself
          when you choose to.
        </Message>
      )}
      {!isSurroundingRead && (
        <Message appearance="warning" title="Earlier incidents could not be read just now">
          Related incidents, and when linked issues were opened, are missing here and on the page. Close the dialog and
          open it again in a moment, or go on without them.
        </Message>
      )}
      {unfit.length > 0 && (
        <UnfitNotice unfit={unfit}>
          <GetStartedHint />
        </UnfitNotice>
      )}
    </>
  );
}
