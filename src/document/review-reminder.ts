import { daysBetween } from '../domain/days';
import type { CalendarDate } from '../domain/time';
import { doc, paragraph, strong, text, type Document } from './adf';

type Told = {
  readonly dueOn: CalendarDate;
  readonly today: CalendarDate;
  /** Which rule makes it due, as the end of a sentence. */
  readonly because: string;
  /** null: neither an assignee nor a lead with an open account. */
  readonly accountId: string | null;
};

/** The comment on an incident whose postmortem is due and not begun. It names nothing but what stands on the incident. */
export const reviewReminder = ({ dueOn, today, because, accountId }: Told): Document =>
  doc(
    paragraph(
      accountId === null ? [] : [{ type: 'mention', attrs: { id: accountId } }, ...text(' ')],
      text(`The postmortem of this incident ${dueWords(dueOn, today)}, because ${because}.`),
      accountId === null ? text(' It has no assignee, and its project no lead, with an open account.') : [],
    ),
    paragraph(
      text('In the panel Postmortem here, press '),
      strong('Create postmortem'),
      text('; or, where none is needed, '),
      strong('Not required…'),
      text(' and say why.'),
    ),
  );

function dueWords(dueOn: CalendarDate, today: CalendarDate): string {
  if (today === dueOn) return `is due today, ${dueOn}`;
  if (today < dueOn) return `is due on ${dueOn}`;
  const days = daysBetween(dueOn, today);
  return `was due on ${dueOn}, ${days === 1 ? '1 day' : `${days} days`} ago`;
}
