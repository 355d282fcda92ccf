import Lozenge from '@atlaskit/lozenge';
import type { IncidentView, PostmortemState } from '../../../../src/shared/views';
import { SiteLink } from '../../components/site-link';
import styles from './incident-panel.module.css';

const STATES: Readonly<
  Record<PostmortemState, { readonly label: string; readonly appearance: 'neutral' | 'information' | 'success' }>
> = {
  draft: { label: 'Draft', appearance: 'neutral' },
  'in-review': { label: 'In review', appearance: 'information' },
  published: { label: 'Published', appearance: 'information' },
  complete: { label: 'Complete', appearance: 'success' },
  'not-required': { label: 'Not required', appearance: 'neutral' },
};

/** The first line of the panel: where the postmortem stands, and the way to its page. */
export function PanelLead({ view: { postmortem, unreadable } }: { readonly view: IncidentView }) {
  if (!postmortem) return unreadable === null ? <p>No postmortem yet.</p> : null;
  const state = STATES[postmortem.state];
  return (
    <div className={styles['page']}>
      <Lozenge appearance={state.appearance}>{state.label}</Lozenge>
      {postmortem.pageTitle !== null && (
        <SiteLink path={postmortem.pageUrl}>
          <bdi>{postmortem.pageTitle}</bdi>
        </SiteLink>
      )}
    </div>
  );
}
