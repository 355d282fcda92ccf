import { DUE_DAYS } from '../../../../../src/domain/due-dates';
import type { SeverityLevel } from '../../../../../src/domain/severity';

/** Why the due date starts where it does. */
export const describeDueDate = (severity: SeverityLevel | null): string =>
  severity === null
    ? `Starts ${DUE_DAYS[3]} days from today, as the severity is not known.`
    : `Starts ${DUE_DAYS[severity]} days from today, as for severity ${severity}.`;
