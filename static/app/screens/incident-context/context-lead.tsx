import type { ContextView } from '../../../../src/shared/views';
import { NotRequiredLead, PostmortemLead } from '../../components/postmortem-lead';

/** The first line: where the postmortem stands, and the way to its page; or why there is none to show. */
export function ContextLead({ view }: { readonly view: ContextView }) {
  if (view.kind === 'hidden-incident') return <p>The incident of this action item is not visible to you.</p>;
  if (view.kind === 'unreadable-marker')
    return (
      <p>
        This version of the app cannot read what makes this ticket an action item. Ask your Jira admin to update it.
      </p>
    );
  const { postmortem, unreadable, confluenceConnected, notRequired } = view;
  if (unreadable !== null) return null;
  if (postmortem === null && notRequired !== null) return <NotRequiredLead reason={notRequired} />;
  if (postmortem === null) return <p>No postmortem yet.</p>;
  // The page's own title would cost a call to Confluence at every view.
  return <PostmortemLead postmortem={{ ...postmortem, pageTitle: confluenceConnected ? 'Open the page' : null }} />;
}
