import type { IncidentView } from '../../../../src/shared/views';
import { NotRequiredLead, PostmortemLead } from '../../components/postmortem-lead';

/** The first line of the panel: where the postmortem stands, and the way to its page. */
export function PanelLead({ view: { postmortem, unreadable, notRequired } }: { readonly view: IncidentView }) {
  if (postmortem) return <PostmortemLead postmortem={postmortem} />;
  if (notRequired !== null) return <NotRequiredLead reason={notRequired} />;
  return unreadable === null ? <p>No postmortem yet.</p> : null;
}
