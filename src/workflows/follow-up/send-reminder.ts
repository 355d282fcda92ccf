import type { EscalationTarget } from '../../domain/follow-up/escalation';
import { noteReminder } from '../../domain/follow-up/note-reminder';
import type { PlannedReminder } from '../../domain/follow-up/plan-reminder';
import { accountsTold, reminderComment, reminderSentences, type LeadTold } from '../../document/reminder';
import type { Ports } from '../../ports';
import { takeTurn } from '../take-turn';
import type { DueReminder } from './find-reminders';
import { readFitting } from './read-fitting';

type Needs = Pick<
  Ports,
  'followUp' | 'reminders' | 'settings' | 'configuration' | 'pages' | 'targets' | 'time' | 'log'
>;

/**
 * Sends a reminder, once: also when it is asked for twice, or cut off after any call. A comment carries the reminder's id
 * and is looked for before it is written again; of a mail nothing can be asked, so it is not sent a second time.
 */
export async function sendReminder(ports: Needs, { ticketId, incident, reminder }: DueReminder): Promise<void> {
  const turn = await takeTurn({
    turns: ports.reminders.turns,
    time: ports.time,
    log: ports.log,
    subject: `${ticketId}:${reminder.id}`,
    start: { maybeSent: false },
    waitMs: 0,
    isOver: () => true,
  });
  if ('finished' in turn) return;
  try {
    const { escalation, reminders } = await readFitting(ports, incident.projectId, (settings) =>
      reminder.lead === null ? {} : { escalation: settings.escalation },
    );
    const { to } = escalation;
    const leadTold = await whoLeads(ports, { incident, reminder, to });
    // Who set up the project can see it there; the ticket says so, too.
    if (leadTold === 'nobody') ports.log('follow-up.no-lead', null);
    const accountIds = accountsTold(reminder, leadTold);
    const groupIds = leadTold === 'group' && to.kind === 'group' ? [to.group.id] : [];
    const isByMail = reminders.channel === 'mail';
    const mailed = { accountIds: isByMail ? accountIds : [], groupIds };
    const isInComment = isByMail
      ? leadTold === 'nobody' && accountIds.length === 0
      : accountIds.length > 0 || leadTold === 'nobody';
    const maybeSent = turn.earlier.some((work) => work.maybeSent);
    await turn.note({ maybeSent: true });
    if (!maybeSent && mailed.accountIds.length + groupIds.length > 0)
      await ports.followUp.mail(ticketId, { ...mailOf(reminder, leadTold), to: mailed });
    if (isInComment && !(maybeSent && (await ports.followUp.wasReminded(ticketId, reminder.id))))
      await ports.followUp.remind(ticketId, { id: reminder.id, document: reminderComment(reminder, leadTold) });
    const before = await ports.reminders.readLast(ticketId);
    await ports.reminders.noteLast(ticketId, noteReminder(reminder, before, escalation));
    await turn.end({ maybeSent: true }, { done: true });
  } catch (error) {
    await turn.release();
    throw error;
  }
}

async function whoLeads(
  ports: Needs,
  { incident, reminder, to }: Pick<DueReminder, 'incident' | 'reminder'> & { readonly to: EscalationTarget },
): Promise<LeadTold> {
  if (reminder.lead === null) return 'not-asked';
  if (to.kind === 'group') return 'group';
  const accountId = await ports.followUp.findLead(incident, to);
  return accountId === null ? 'nobody' : { accountId };
}

const mailOf = (reminder: PlannedReminder, leadTold: LeadTold) => {
  const sentences = reminderSentences(reminder, leadTold);
  return { subject: sentences[0] ?? '', text: sentences.join(' ') };
};
