import { ENTRY_KINDS } from '../../../../src/domain/entry-kind';
import { KEY_TIMES } from '../../../../src/domain/key-times';
import { SEVERITY_LEVELS } from '../../../../src/domain/severity';
import type { PostmortemDraft } from '../../../../src/shared/views';
import { keptText } from '../../kept-text';
import { isRecord, isText, isTextOrNull, parseKept } from '../../parse-kept';
import { isChanged } from './draft-edits';
import type { DraftEdits } from './draft-edits';

const VERSION = 3;
const kept = keptText('create-postmortem');

export const forgetEdits = (incidentId: string): void => kept.forget(incidentId);

/** What was changed in an incident's draft before its dialog was closed; null when there is nothing, or nothing readable. */
export function readKeptEdits(incidentId: string): DraftEdits | null {
  const text = kept.read(incidentId);
  const value = text === null ? null : parseKept(text);
  return isRecord(value) && value['v'] === VERSION && isEdits(value['edits']) ? value['edits'] : null;
}

/**
 * Keeps what is changed until the tab is closed; forgets it when nothing is.
 * @returns false where there is more of it than the browser keeps.
 */
export function keepEdits(draft: PostmortemDraft, edits: DraftEdits): boolean {
  if (isChanged(draft, edits)) return kept.keep(draft.incident.id, JSON.stringify({ v: VERSION, edits }));
  kept.forget(draft.incident.id);
  return true;
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
  [undefined, true, false].some((nearMiss) => nearMiss === value['nearMiss']) &&
  isTimeline(value['timeline']) &&
  isTranscript(value['transcript']) &&
  isParent(value['parent']);

const isKind = (value: unknown) => value === null || ENTRY_KINDS.some((kind) => kind === value);

const isTimeline = (value: unknown): boolean =>
  isRecord(value) &&
  isRecord(value['ticks']) &&
  Object.values(value['ticks']).every((isTicked) => typeof isTicked === 'boolean') &&
  isRecord(value['changes']) &&
  Object.values(value['changes']).every(
    (change) =>
      isRecord(change) &&
      isTextIfAny(change['when']) &&
      isTextIfAny(change['text']) &&
      (change['kind'] === undefined || isKind(change['kind'])),
  ) &&
  Array.isArray(value['added']) &&
  value['added'].every(
    (one) => isRecord(one) && isText(one['id']) && isText(one['at']) && isText(one['text']) && isKind(one['kind']),
  );

const isTranscript = (value: unknown) =>
  value === null ||
  (isRecord(value) && isText(value['text']) && isTextOrNull(value['fileName']) && isText(value['date']));

const isParent = (value: unknown) =>
  value === undefined || value === null || (isRecord(value) && isText(value['id']) && isText(value['title']));
