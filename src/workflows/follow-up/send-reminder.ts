import type { PlannedReminder } from '../../domain/follow-up/plan-reminder';
import { addDays } from '../../domain/days';
import { reminderComment, reminderSentences } from '../../document/reminder';
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
    const leadAccountId = reminder.lead === null ? null : await ports.followUp.findLead(incident, to);
    const groupIds = reminder.lead !== null && to.kind === 'group' ? [to.group.id] : [];
    const isByMail = reminders.channel === 'mail';
    const maybeSent = turn.earlier.some((work) => work.maybeSent);
    await turn.note({ maybeSent: true });
    if (isByMail || groupIds.length > 0) {
      const accountIds = isByMail ? [reminder.ownerAccountId, leadAccountId].flatMap((id) => id ?? []) : [];
      if (!maybeSent && accountIds.length + groupIds.length > 0)
        await ports.followUp.mail(ticketId, { ...mailOf(reminder), to: { accountIds, groupIds } });
    }
    // Nothing can be done about it here; who set up the project can see that nobody leads it.
    if (reminder.lead !== null && leadAccountId === null && groupIds.length === 0) ports.log('follow-up.no-lead', null);
    const isInComment = !isByMail && (reminder.ownerAccountId !== null || leadAccountId !== null);
    if (isInComment && !(maybeSent && (await ports.followUp.wasReminded(ticketId, reminder.id))))
      await ports.followUp.remind(ticketId, {
        id: reminder.id,
        document: reminderComment({ reminder, leadAccountId }),
      });
    await ports.reminders.noteLast(ticketId, {
      on: addDays(reminder.dueDate, reminder.daysAfter),
      escalatedFor:
        reminder.lead === 'overdue'
          ? reminder.dueDate
          : ((await ports.reminders.readLast(ticketId))?.escalatedFor ?? null),
    });
    await turn.end({ maybeSent: true }, { done: true });
  } catch (error) {
    await turn.release();
    throw error;
  }
}

const mailOf = (reminder: PlannedReminder) => {
  const sentences = reminderSentences(reminder);
  return { subject: sentences[0] ?? '', text: sentences.join(' ') };
};
