import type { IncidentView } from '../../../../src/shared/views';
import { PostmortemLead } from '../../components/postmortem-lead';

export const PANEL_LEAD_ID = 'panel-lead';

/** The first line of the panel: where the postmortem stands, and the way to its page. */
export function PanelLead({ view: { postmortem, unreadable } }: { readonly view: IncidentView }) {
  if (postmortem)
    return (
      <div id={PANEL_LEAD_ID}>
        <PostmortemLead postmortem={postmortem} />
      </div>
    );
  return unreadable === null ? <p>No postmortem yet.</p> : null;
}
