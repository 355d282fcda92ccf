import type { IncidentView } from '../../../../src/shared/views';
import { PostmortemLead } from '../../components/postmortem-lead';

/** The first line of the panel: where the postmortem stands, and the way to its page. */
export function PanelLead({ view: { postmortem, unreadable } }: { readonly view: IncidentView }) {
  if (postmortem) return <PostmortemLead postmortem={postmortem} />;
  return unreadable === null ? <p>No postmortem yet.</p> : null;
}
