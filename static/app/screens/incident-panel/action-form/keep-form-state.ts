import { ACTION_TYPES } from '../../../../../src/domain/action-item';
import { isRecord, isText, isTextOrNull, parseKept } from '../../../parse-kept';
import type { FormState, OpenGo } from './form-state';
import { forgetKept, keep, readKept } from './kept-form';
import { isBlank, ROW_FIELDS } from './rows';
import type { Refusal, Row } from './rows';

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

const isOpenGo = (value: unknown): value is OpenGo =>
  isRecord(value) && isText(value['batchId']) && isText(value['asked']);

const isRefusal = (value: unknown): value is Refusal =>
  isRecord(value) && isText(value['text']) && typeof value['isOfOwner'] === 'boolean';

const isRow = (value: unknown): value is Row =>
  isRecord(value) &&
  isText(value['id']) &&
  isText(value['summary']) &&
  isText(value['dueDate']) &&
  (value['factorId'] === undefined || isText(value['factorId'])) &&
  (value['refusal'] === null || isRefusal(value['refusal'])) &&
  ['', ...ACTION_TYPES].some((type) => type === value['type']) &&
  Array.isArray(value['left']) &&
  value['left'].every((field) => ROW_FIELDS.some((known) => known === field)) &&
  (value['owner'] === null ||
    (isRecord(value['owner']) && isText(value['owner']['accountId']) && isText(value['owner']['displayName'])));

const isFormState = (value: unknown): value is FormState =>
  isRecord(value) &&
  Array.isArray(value['rows']) &&
  value['rows'].length > 0 &&
  value['rows'].every(isRow) &&
  isTextOrNull(value['projectId']) &&
  isTextOrNull(value['issueTypeId']) &&
  (value['openGo'] === null || isOpenGo(value['openGo']));
