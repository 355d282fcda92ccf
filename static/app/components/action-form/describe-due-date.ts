import type { ActionForm } from '../../../../src/shared/views';

/** Why the due date starts where it does. */
export function describeDueDate({ severity, dueDays }: Pick<ActionForm, 'severity' | 'dueDays'>): string {
  const days = dueDays.count === 'working' ? 'working days' : 'days';
  return severity === null
    ? `Starts ${dueDays[3]} ${days} from today, as the severity is not known.`
    : `Starts ${dueDays[severity]} ${days} from today, as for severity ${severity}.`;
}
