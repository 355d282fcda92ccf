import { KEY_TIMES } from '../../../../src/domain/key-times';
import type { KeyTime, KeyTimeName, KeyTimes } from '../../../../src/domain/key-times';
import type { SeverityLevel } from '../../../../src/domain/severity';
import type { Instant } from '../../../../src/domain/time';
import type { CreatePostmortemInput } from '../../../../src/shared/contract';
import type { PageChoice, PostmortemDraft } from '../../../../src/shared/views';
import { fromWallClock, toWallClock } from '../../wall-clock';
import {
  NO_TIMELINE_CHANGES,
  timelineInput,
  type PendingTranscript,
  type TimelineChanges,
} from './timeline/timeline-edits';

/** What a person changed in a draft; what is absent stands as the draft has it. */
export type DraftEdits = {
  readonly title?: string;
  readonly severity?: SeverityLevel | null;
  /** As the inputs hold them, in the viewer's time zone; empty: not known. */
  readonly keyTimes: Partial<Readonly<Record<KeyTimeName, string>>>;
  readonly nearMiss?: boolean;
  readonly timeline: TimelineChanges;
  /** null: the form for one is closed. */
  readonly transcript: PendingTranscript | null;
  readonly templateId?: string;
  readonly spaceId?: string;
  readonly parent?: PageChoice | null;
  /** Typed as a parent page while none is chosen for it. */
  readonly parentTyped: string;
};

export const NO_EDITS: DraftEdits = {
  keyTimes: {},
  timeline: NO_TIMELINE_CHANGES,
  transcript: null,
  parentTyped: '',
};

/** A transcript that somebody would miss if it were gone. */
export const hasPendingTranscript = ({ transcript }: DraftEdits): boolean =>
  transcript !== null && transcript.text.trim() !== '';

export const titleOf = (draft: PostmortemDraft, edits: DraftEdits): string => edits.title ?? draft.title;

export const severityOf = (draft: PostmortemDraft, edits: DraftEdits): SeverityLevel | null =>
  edits.severity === undefined ? (draft.severity?.level ?? null) : edits.severity;

/** The template that is used: as chosen, else as the settings choose for the severity that stands. */
export const templateIdOf = (draft: PostmortemDraft, edits: DraftEdits): string =>
  edits.templateId ??
  draft.templateAt[isNearMiss(draft, edits) ? 'nearMiss' : 'incident'][severityOf(draft, edits) ?? 'unknown'];

export const isNearMiss = (draft: PostmortemDraft, edits: DraftEdits): boolean => edits.nearMiss ?? draft.isNearMiss;

/** The page to stand under: as chosen, else the settings' one in the settings' space. */
export const parentOf = (draft: PostmortemDraft, edits: DraftEdits): PageChoice | null =>
  edits.parent !== undefined ? edits.parent : spaceIdOf(draft, edits) === draft.space?.id ? draft.parent : null;

export const spaceIdOf = (draft: PostmortemDraft, edits: DraftEdits): string | null =>
  edits.spaceId ?? draft.space?.id ?? null;

const wallClockOf = (time: KeyTime | null, timeZone: string): string => (time ? toWallClock(time.at, timeZone) : '');

/** What the input of a key time shows. */
export const shownTime = (draft: PostmortemDraft, edits: DraftEdits, name: KeyTimeName): string =>
  edits.keyTimes[name] ?? wallClockOf(draft.keyTimes[name], draft.timeZone);

/** The key time as it would be created. Put back to what the draft says it keeps its seconds and its source. */
export function keyTimeOf(draft: PostmortemDraft, edits: DraftEdits, name: KeyTimeName): KeyTime | null {
  const edited = edits.keyTimes[name];
  const found = draft.keyTimes[name];
  if (edited === undefined || edited === wallClockOf(found, draft.timeZone)) return found;
  const at = fromWallClock(edited, draft.timeZone);
  return at === null ? null : { at, source: { kind: 'edited' } };
}

export const keyTimesOf = (draft: PostmortemDraft, edits: DraftEdits): KeyTimes => ({
  impactStart: keyTimeOf(draft, edits, 'impactStart'),
  detected: keyTimeOf(draft, edits, 'detected'),
  acknowledged: keyTimeOf(draft, edits, 'acknowledged'),
  mitigated: keyTimeOf(draft, edits, 'mitigated'),
  resolved: keyTimeOf(draft, edits, 'resolved'),
});

/** Whether a person changed anything. */
export function isChanged(draft: PostmortemDraft, edits: DraftEdits): boolean {
  const { spaceId, ...others } = toInput(draft, edits);
  return (
    Object.keys(others).length > 0 ||
    (spaceId ?? null) !== (draft.space?.id ?? null) ||
    edits.parentTyped !== '' ||
    hasPendingTranscript(edits) ||
    Object.keys(edits.timeline.changes).length > 0 ||
    edits.timeline.added.length > 0
  );
}

/** What is sent: the space that was shown, which saves looking for it again, and what differs from the draft. */
export function toInput(draft: PostmortemDraft, edits: DraftEdits): CreatePostmortemInput {
  const title = titleOf(draft, edits).trim();
  const severity = severityOf(draft, edits);
  const spaceId = spaceIdOf(draft, edits);
  const keyTimes = editedKeyTimes(draft, edits);
  const timeline = timelineInput(draft, edits.timeline);
  return {
    ...(title !== draft.title && { title }),
    ...(severity !== (draft.severity?.level ?? null) && { severity }),
    ...(Object.keys(keyTimes).length > 0 && { keyTimes }),
    ...(isNearMiss(draft, edits) !== draft.isNearMiss && { nearMiss: isNearMiss(draft, edits) }),
    ...(timeline && { timeline }),
    ...(edits.templateId !== undefined && { templateId: edits.templateId }),
    ...(spaceId !== null && { spaceId }),
    ...(parentOf(draft, edits)?.id !== draft.parent?.id && { parentId: parentOf(draft, edits)?.id ?? null }),
  };
}

function editedKeyTimes(draft: PostmortemDraft, edits: DraftEdits): Partial<Record<KeyTimeName, Instant | null>> {
  const changed = KEY_TIMES.map((name) => [name, keyTimeOf(draft, edits, name)] as const).filter(
    ([name, time]) => time?.at !== draft.keyTimes[name]?.at,
  );
  return Object.fromEntries(changed.map(([name, time]) => [name, time?.at ?? null]));
}
