import Lozenge from '@atlaskit/lozenge';
import type { PostmortemState, PostmortemView } from '../../../src/shared/views';
import styles from './postmortem-lead.module.css';
import { SiteLink } from './site-link';

const STATES: Readonly<
  Record<PostmortemState, { readonly label: string; readonly appearance: 'neutral' | 'information' | 'success' }>
> = {
  draft: { label: 'Draft', appearance: 'neutral' },
  'in-review': { label: 'In review', appearance: 'information' },
  published: { label: 'Published', appearance: 'information' },
  complete: { label: 'Complete', appearance: 'success' },
  'not-required': { label: 'Not required', appearance: 'neutral' },
};

/** That none is required, and why. */
export function NotRequiredLead({ reason }: { readonly reason: string }) {
  const { label, appearance } = STATES['not-required'];
  return (
    <div id={LEAD_ID} className={styles['page']}>
      <Lozenge appearance={appearance}>{label}</Lozenge>
      <bdi>{reason}</bdi>
    </div>
  );
}

/** Where the way to the page is found. */
export const LEAD_ID = 'postmortem-lead';

type Props = { readonly postmortem: Pick<PostmortemView, 'state' | 'pageTitle' | 'pageUrl'> };

/** Where a postmortem stands, and the way to its page if the viewer can see it. */
export function PostmortemLead({ postmortem }: Props) {
  const state = STATES[postmortem.state];
  return (
    <div id={LEAD_ID} className={styles['page']}>
      <Lozenge appearance={state.appearance}>{state.label}</Lozenge>
      {postmortem.pageTitle !== null && (
        <SiteLink path={postmortem.pageUrl}>
          <bdi>{postmortem.pageTitle}</bdi>
        </SiteLink>
      )}
    </div>
  );
}
