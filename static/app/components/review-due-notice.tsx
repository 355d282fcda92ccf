import type { ReviewDue } from '../../../src/domain/follow-up/review-due';
import { Message } from './message';
import { Day } from './times';

/** By when the postmortem is due, and which rule asks for it. */
export function ReviewDueNotice({ due: { dueOn, because, isOverdue, isFlagged } }: { readonly due: ReviewDue }) {
  return (
    <Message
      appearance={isOverdue ? 'warning' : 'information'}
      {...(isFlagged && { title: 'This postmortem is long overdue' })}
    >
      {isOverdue ? 'The postmortem was due on ' : 'Postmortem due by '}
      <Day day={dueOn} /> because {because}.
    </Message>
  );
}
