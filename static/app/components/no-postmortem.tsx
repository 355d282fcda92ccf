import Button from '@atlaskit/button/new';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { ReviewDue } from '../../../src/domain/follow-up/review-due';
import type { IncidentHead } from '../../../src/shared/views';
import layout from './layout.module.css';
import { FailureMessage } from './failure-message';
import { Message } from './message';
import { ReviewDueNotice } from './review-due-notice';
import { openDialog } from './open-dialog';

type Props = {
  readonly incident: IncidentHead;
  /** Somebody decided that none is needed. */
  readonly isNotRequired?: boolean;
  /** null: no rule asks for one. */
  readonly reviewDue: ReviewDue | null;
  readonly onClosed: () => void;
  /** Buttons beside *Create postmortem*. */
  readonly actions?: ReactNode;
};

/** On an incident without a postmortem: what one is, and the dialog that makes it. */
export function NoPostmortem({ incident, isNotRequired = false, reviewDue, onClosed, actions }: Props) {
  const open = useMutation({
    mutationFn: () => openDialog({ title: 'Create postmortem', screen: 'create-postmortem', onClosed }),
  });
  return (
    <>
      {!isNotRequired && (
        <p>
          One click makes a page in Confluence that already holds what Jira knows: times, severity and what happened
          when.
        </p>
      )}
      {reviewDue && <ReviewDueNotice due={reviewDue} />}
      {!incident.resolved && !isNotRequired && (
        <Message appearance="information">
          This incident is not resolved yet; its status is <bdi>{incident.statusName}</bdi>. You can start now; times
          may be missing, and can be filled in there or later on the page.
        </Message>
      )}
      {open.error && <FailureMessage error={open.error} what="The dialog did not open" />}
      <div className={layout['buttons']}>
        <Button
          appearance={isNotRequired ? 'default' : 'primary'}
          onClick={() => open.mutate()}
          isLoading={open.isPending}
        >
          {isNotRequired ? 'Create postmortem all the same' : 'Create postmortem'}
        </Button>
        {actions}
      </div>
    </>
  );
}
