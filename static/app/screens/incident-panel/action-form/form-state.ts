import type { Dispatch, SetStateAction } from 'react';
import type { CalendarDate } from '../../../../../src/domain/time';
import type { OpenGo } from '../../../components/action-form/open-go';
import { newRow } from '../../../components/action-form/rows';
import type { Row } from '../../../components/action-form/rows';
import type { TargetChoice } from '../../../components/action-form/use-target';
import type { MadeTicket } from '../../../components/made-tickets';

/** All that the form holds and that must not be lost. */
export type FormState = TargetChoice & {
  readonly rows: readonly Row[];
  readonly openGo: OpenGo | null;
};

export type FormProps = {
  readonly incidentId: string;
  /** null: nothing was typed since the frame was loaded. */
  readonly form: FormState | null;
  /** A person opened it just now, and goes on in its first field. */
  readonly takesFocus: boolean;
  readonly onChange: Dispatch<SetStateAction<FormState | null>>;
  readonly onMade: (tickets: readonly MadeTicket[], isAllMade: boolean) => void;
  readonly onClose: () => void;
  /** Leaves for the form that takes an existing ticket; what was typed stays kept. */
  readonly onAttach: () => void;
};

export const newFormState = (dueDate: CalendarDate): FormState => ({
  rows: [newRow(dueDate)],
  projectId: null,
  issueTypeId: null,
  openGo: null,
});
