import { ACTION_TYPES } from '../../../../src/domain/action-item';
import { isRecord, isText } from '../../parse-kept';
import { ROW_FIELDS } from './rows';
import type { Refusal, Row } from './rows';

const isRefusal = (value: unknown): value is Refusal =>
  isRecord(value) && isText(value['text']) && typeof value['isOfOwner'] === 'boolean';

/** Whether what was kept is an action item as it is typed. */
export const isRow = (value: unknown): value is Row =>
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
