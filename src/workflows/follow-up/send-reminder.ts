import type { Document } from '../../document/adf';
import { ESCALATION, type EscalationTarget } from '../../domain/follow-up/escalation';
import { noteReminder } from '../../domain/follow-up/note-reminder';
import { accountsTold, reminderComment, reminderMail, type LeadTold } from '../../document/reminder';
import type { Mail, Ports, ReminderWork } from '../../ports';
import { hadNoEffect, isClear } from '../../shared/failure-error';
import { takeTurn, type TakenTurn } from '../take-turn';
import type { DueReminder } from './find-reminders';
import { readFitting } from './read-fitting';

type Needs = Pick<
  Ports,
  'followUp' | 'reminders' | 'settings' | 'configuration' | 'pages' | 'targets' | 'time' | 'log'
> & {
  /** Without a slash at its end; asked for where a mail is sent. */
  readonly readSiteUrl: () => Promise<string>;
};

/**
 * Sends a reminder, once: also when it is asked for twice, or cut off after any call. A comment carries the reminder's id
 * and is looked for before it is written again; of a mail nothing can be asked, so it is not sent a second time, unless Jira
 * said that it was not sent.
 */
export async function sendReminder(ports: Needs, due: DueReminder): Promise<void> {
  const { ticketId, incident, reminder } = due;
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
    await tell(ports, due, { isByMail: reminders.channel === 'mail', to: escalation.to }, turn);
    const before = await ports.reminders.readLast(ticketId);
    await ports.reminders.noteLast(ticketId, noteReminder(reminder, before, escalation));
    await turn.end({ maybeSent: true }, { done: true });
  } catch (error) {
    await turn.release();
    throw error;
  }
}

/** How people are told, and who is where somebody leads. */
type Way = { readonly isByMail: boolean; readonly to: EscalationTarget };

/** A group cannot be mentioned: where Jira sends it no mail, its default is told. */
const withoutMail = ({ to }: Way): Way => ({ isByMail: false, to: to.kind === 'group' ? ESCALATION.to : to });

/** Tells those whom a reminder is for. Where Jira refuses its mail for good, a comment stands in. */
async function tell(ports: Needs, due: DueReminder, asSet: Way, turn: TakenTurn<ReminderWork>): Promise<void> {
  const maybeSent = turn.earlier.some((work) => work.maybeSent);
  const wasRefused = turn.earlier.some((work) => work.isMailRefused);
  let telling = await planTelling(ports, due, wasRefused ? withoutMail(asSet) : asSet);
  await turn.note({ maybeSent: true, ...(wasRefused && REFUSED) });
  if (telling.mail && !maybeSent && !(await isMailed(ports, due, telling.mail, turn))) {
    telling = await planTelling(ports, due, withoutMail(asSet));
    await turn.note({ maybeSent: true, ...REFUSED });
  }
  const { ticketId, reminder } = due;
  if (telling.comment && !(maybeSent && (await ports.followUp.wasReminded(ticketId, reminder.id))))
    await ports.followUp.remind(ticketId, { id: reminder.id, document: telling.comment });
}

const REFUSED = { isMailRefused: true };

/** @returns false when Jira refuses it for good. @throws what may go well another time, noted as not sent where that is known. */
async function isMailed(
  ports: Needs,
  { ticketId }: DueReminder,
  mail: Mail,
  turn: TakenTurn<ReminderWork>,
): Promise<boolean> {
  try {
    await ports.followUp.mail(ticketId, mail);
    return true;
  } catch (error) {
    if (isClear(error)) {
      ports.log('follow-up.mail-refused', error);
      return false;
    }
    if (hadNoEffect(error)) await turn.note({ maybeSent: false });
    throw error;
  }
}

type Telling = { readonly mail: Mail | null; readonly comment: Document | null };

/** Who is told what by which way. */
async function planTelling(
  ports: Needs,
  { key, incident, reminder }: DueReminder,
  { isByMail, to }: Way,
): Promise<Telling> {
  const leadTold = await whoLeads(ports, { incident, reminder, to });
  // Who set up the project can see it there; the ticket says so, too.
  if (leadTold === 'nobody') ports.log('follow-up.no-lead', null);
  const accountIds = accountsTold(reminder, leadTold);
  const groupIds = leadTold === 'group' && to.kind === 'group' ? [to.group.id] : [];
  const mailed = { accountIds: isByMail ? accountIds : [], groupIds };
  const isMail = mailed.accountIds.length + groupIds.length > 0;
  const isComment = isByMail
    ? leadTold === 'nobody' && accountIds.length === 0
    : accountIds.length > 0 || leadTold === 'nobody';
  return {
    mail: isMail
      ? { ...reminderMail(reminder, leadTold, { key, siteUrl: await ports.readSiteUrl() }), to: mailed }
      : null,
    comment: isComment ? reminderComment(reminder, leadTold) : null,
  };
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
