import { isRow } from '../../../components/action-form/is-row';
import { isOpenGoOrNull } from '../../../components/action-form/open-go';
import { isBlank } from '../../../components/action-form/rows';
import { isRecord, isTextOrNull, parseKept } from '../../../parse-kept';
import type { FormState } from './form-state';
import { forgetKept, keep, readKept } from './kept-form';

const VERSION = 2;

/** What was typed for an incident before the frame was reloaded; null when there is nothing, or nothing readable. */
export function readKeptForm(incidentId: string): FormState | null {
  const text = readKept(incidentId);
  if (text === null) return null;
  const kept = parseKept(text);
  return isRecord(kept) && kept['v'] === VERSION && isFormState(kept['form']) ? kept['form'] : null;
}

/** Keeps what is typed until the tab is closed; forgets it when nothing is. */
export function keepForm(incidentId: string, form: FormState): void {
  if (form.rows.every(isBlank)) forgetKept(incidentId);
  else keep(incidentId, JSON.stringify({ v: VERSION, form }));
}

const isFormState = (value: unknown): value is FormState =>
  isRecord(value) &&
  Array.isArray(value['rows']) &&
  value['rows'].length > 0 &&
  value['rows'].every(isRow) &&
  isTextOrNull(value['projectId']) &&
  isTextOrNull(value['issueTypeId']) &&
  isOpenGoOrNull(value['openGo']);
