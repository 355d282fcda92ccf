import Button from '@atlaskit/button/new';
import { router, view } from '@forge/bridge';
import type { PostmortemView } from '../../../../src/shared/views';
import { Message } from '../../components/message';
import { SiteLink } from '../../components/site-link';
import layout from '../../components/layout.module.css';

/** Instead of the form, where the incident has its postmortem already. */
export function Existing({ postmortem }: { readonly postmortem: PostmortemView }) {
  return (
    <>
      {postmortem.pageTitle === null ? (
        <Message appearance="warning" title="This incident has a postmortem that you cannot see">
          Its page is deleted, or not visible to you. Ask whoever looks after the space. No second page is made.
        </Message>
      ) : (
        <Message appearance="information" title="This incident has its postmortem already">
          <SiteLink path={postmortem.pageUrl}>
            <bdi>{postmortem.pageTitle}</bdi>
          </SiteLink>
        </Message>
      )}
      <div className={layout['buttons']}>
        <Button appearance="primary" onClick={() => void router.open(postmortem.pageUrl)}>
          Open page
        </Button>
        <Button appearance="subtle" onClick={() => void view.close()}>
          Close
        </Button>
      </div>
    </>
  );
}
