import Lozenge from '@atlaskit/lozenge';
import type { PostmortemState, PostmortemView } from '../../../../src/shared/views';
import { Message } from '../../components/message';
import { SiteLink } from '../../components/site-link';
import { CompleteSetup } from './complete-setup';
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

type Props = { readonly postmortem: PostmortemView; readonly onChanged: () => void };

export function PostmortemHead({ postmortem, onChanged }: Props) {
  const state = STATES[postmortem.state];
  return (
    <>
      <div className={styles['page']}>
        <Lozenge appearance={state.appearance}>{state.label}</Lozenge>
        {postmortem.pageTitle !== null && (
          <SiteLink path={postmortem.pageUrl}>
            <bdi>{postmortem.pageTitle}</bdi>
          </SiteLink>
        )}
      </div>
      {postmortem.pageTitle === null && (
        <Message appearance="warning" title="The page is deleted, or not visible to you">
          Ask whoever looks after the space to share it with you or to restore it from the trash. No second page is
          made. You can try to <SiteLink path={postmortem.pageUrl}>open it</SiteLink>.
        </Message>
      )}
      {postmortem.missing.length > 0 && <CompleteSetup missing={postmortem.missing} onCompleted={onChanged} />}
    </>
  );
}
