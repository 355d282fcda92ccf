import type { ContextView } from '../../../../src/shared/views';
import { PostmortemLead } from '../../components/postmortem-lead';

/** The first line: where the postmortem stands, and the way to its page; or why there is none to show. */
export function ContextLead({ view }: { readonly view: ContextView }) {
  if (view.kind === 'none')
    return <p>Nothing here: this issue has no postmortem, and it is not an action item of one.</p>;
  if (view.kind === 'hidden-incident') return <p>The incident of this action item is not visible to you.</p>;
  const { postmortem } = view;
  if (postmortem === null) return <p>No postmortem yet.</p>;
  return (
    <>
      <PostmortemLead postmortem={postmortem} />
      {postmortem.pageTitle === null && (
        <p>
          {postmortem.isPageRead
            ? 'The page is deleted, or not visible to you.'
            : 'Confluence gave no answer, so the page is not shown just now.'}
        </p>
      )}
    </>
  );
}
