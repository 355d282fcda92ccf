import { KEY_TIMES } from '../../../../src/domain/key-times';
import { SEVERITY_LEVELS } from '../../../../src/domain/severity';
import type { PostmortemDraft } from '../../../../src/shared/views';
import { keptText } from '../../kept-text';
import { isRecord, isText, parseKept } from '../../parse-kept';
import { toInput } from './draft-edits';
import type { DraftEdits } from './draft-edits';

const VERSION = 1;
const kept = keptText('create-postmortem');

export const forgetEdits = (incidentId: string): void => kept.forget(incidentId);

/** What was changed in an incident's draft before its dialog was closed; null when there is nothing, or nothing readable. */
export function readKeptEdits(incidentId: string): DraftEdits | null {
  const text = kept.read(incidentId);
  const value = text === null ? null : parseKept(text);
  return isRecord(value) && value['v'] === VERSION && isEdits(value['edits']) ? value['edits'] : null;
}

/** Keeps what is changed until the tab is closed; forgets it when nothing is. */
export function keepEdits(draft: PostmortemDraft, edits: DraftEdits): void {
  const isChanged = Object.keys(toInput(draft, edits)).length > 0 || edits.parentTyped !== '';
  if (isChanged) kept.keep(draft.incident.id, JSON.stringify({ v: VERSION, edits }));
  else kept.forget(draft.incident.id);
}

const isTextIfAny = (value: unknown) => value === undefined || isText(value);

const isEdits = (value: unknown): value is DraftEdits =>
  isRecord(value) &&
  isTextIfAny(value['title']) &&
  isTextIfAny(value['templateId']) &&
  isTextIfAny(value['spaceId']) &&
  isText(value['parentTyped']) &&
  [undefined, null, ...SEVERITY_LEVELS].some((level) => level === value['severity']) &&
  isRecord(value['keyTimes']) &&
  Object.entries(value['keyTimes']).every(
    ([name, time]) => KEY_TIMES.some((known) => known === name) && isText(time),
  ) &&
  isRecord(value['timeline']) &&
  Object.values(value['timeline']).every((included) => typeof included === 'boolean') &&
  isParent(value['parent']);

const isParent = (value: unknown) =>
  value === undefined || value === null || (isRecord(value) && isText(value['id']) && isText(value['title']));
