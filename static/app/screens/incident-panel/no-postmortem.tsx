import Button from '@atlaskit/button/new';
import { useMutation } from '@tanstack/react-query';
import type { IncidentHead, IncidentView } from '../../../../src/shared/views';
import { FailureMessage } from '../../components/failure-message';
import { UnfitNotice } from '../../components/unfit-notice';
import { Message } from '../../components/message';
import styles from './incident-panel.module.css';
import { openCreateDialog } from './open-create-dialog';

type Props = { readonly incident: IncidentHead; readonly unfit: IncidentView['unfit']; readonly onClosed: () => void };

export function NoPostmortem({ incident, unfit, onClosed }: Props) {
  const open = useMutation({ mutationFn: () => openCreateDialog(onClosed) });
  return (
    <>
      <p>
        One click makes a page in Confluence that already holds what Jira knows: times, severity and what happened when.
      </p>
      {!incident.resolved && (
        <Message appearance="information">
          This incident is not resolved yet; its status is <bdi>{incident.statusName}</bdi>. You can start now; times
          may be missing, and can be filled in there or later on the page.
        </Message>
      )}
      <UnfitNotice unfit={unfit} />
      {open.error && <FailureMessage error={open.error} what="The dialog did not open" />}
      <div className={styles['buttons']}>
        <Button appearance="primary" onClick={() => open.mutate()} isLoading={open.isPending}>
          Create postmortem
        </Button>
      </div>
    </>
  );
}
