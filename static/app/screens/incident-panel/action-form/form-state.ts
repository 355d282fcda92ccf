import type { Dispatch, SetStateAction } from 'react';
import type { CalendarDate } from '../../../../../src/domain/time';
import type { MadeTicket } from '../made-tickets';
import { newRow } from './rows';
import type { Row } from './rows';

/** A go whose end is not known: asked again unchanged it keeps its batch id, so that no ticket is made twice. */
export type OpenGo = { readonly batchId: string; readonly asked: string };

/** All that the form holds and that must not be lost. */
export type FormState = {
  readonly rows: readonly Row[];
  /** Chosen by the person; null: as the app proposes. */
  readonly projectId: string | null;
  readonly issueTypeId: string | null;
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

/** The batch id for what is asked now: that of the open go when the same is asked again, else a new one. */
export function batchFor(openGo: OpenGo | null, asked: string): OpenGo {
  return openGo?.asked === asked ? openGo : { batchId: crypto.randomUUID(), asked };
}
