import type { PlannedReminder } from '../domain/follow-up/plan-reminder';
import { doc, paragraph, text, type Document, type Node } from './adf';

/** A person whom the comment tells, by mail as Jira does. */
const mention = (accountId: string): Node => ({ type: 'mention', attrs: { id: accountId } });

/** Who hears of it in the lead's place: `not-asked` where only the owner is told; `nobody`: no lead has an open account. */
export type LeadTold = { readonly accountId: string } | 'group' | 'nobody' | 'not-asked';

/** What a reminder says, without those it is for. */
function reminderSentences(
  { dueDate, daysAfter, lead, ownerAccountId }: PlannedReminder,
  leadTold: LeadTold,
): readonly string[] {
  return [
    dueSentence(dueDate, daysAfter),
    ...(daysAfter > 0 && ownerAccountId !== null
      ? ['If it cannot be done soon, move the due date and say why, or close it as something that will not be done.']
      : []),
    ...(lead === 'overdue' && leadTold !== 'nobody'
      ? [
          `Whoever leads is told${ownerAccountId === null ? '' : ', too'}: what does it need to go on, or should it not be done after all?`,
        ]
      : []),
    ...(lead === 'no-owner' ? ['It has no owner. Please find one, so that it is somebody’s.'] : []),
    ...(lead === 'owner-gone'
      ? ['The account of its owner is not active any more. Please give it to somebody else.']
      : []),
    ...(leadTold === 'nobody'
      ? ['Nobody who leads could be told: neither the project nor a component has a lead with an open account.']
      : []),
  ];
}

/** Account ids of those whom a reminder is for, each once. */
export function accountsTold({ ownerAccountId }: PlannedReminder, leadTold: LeadTold): readonly string[] {
  const lead = typeof leadTold === 'object' ? leadTold.accountId : null;
  return [...new Set([ownerAccountId, lead])].flatMap((accountId) => accountId ?? []);
}

/** The comment of a reminder. It names nothing but what stands on the ticket. */
export function reminderComment(reminder: PlannedReminder, leadTold: LeadTold): Document {
  const names = accountsTold(reminder, leadTold).flatMap((accountId) => [mention(accountId), ...text(' ')]);
  return doc(paragraph(names, text(reminderSentences(reminder, leadTold).join(' '))));
}

/** The mail of a reminder. Jira adds nothing to it, so it names its ticket. @param siteUrl without a slash at its end */
export function reminderMail(
  reminder: PlannedReminder,
  leadTold: LeadTold,
  { key, siteUrl }: { readonly key: string; readonly siteUrl: string },
): { readonly subject: string; readonly text: string } {
  const sentences = reminderSentences(reminder, leadTold);
  return {
    subject: `${key}: ${sentences[0] ?? ''}`,
    text: `${sentences.join(' ')}\n\n${key}: ${siteUrl}/browse/${key}`,
  };
}

function dueSentence(dueDate: string, daysAfter: number): string {
  if (daysAfter === 0) return `This action item of a postmortem is due today, ${dueDate}.`;
  const days = Math.abs(daysAfter) === 1 ? '1 day' : `${Math.abs(daysAfter)} days`;
  return daysAfter < 0
    ? `This action item of a postmortem is due on ${dueDate}, in ${days}.`
    : `This action item of a postmortem was due on ${dueDate}, ${days} ago.`;
}
