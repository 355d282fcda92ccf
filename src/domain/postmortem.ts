import { buildTimeline } from './build-timeline';
import type { Incident } from './incident';
import { keepOwnEntries } from './keep-own-entries';
import { KEY_TIMES, type KeyTime, type KeyTimeName, type KeyTimes } from './key-times';
import { editTimeline, type TimelineEdits } from './edit-timeline';
import { readKeyTimes, readReopenings, type Reopening } from './read-key-times';
import type { RelatedIncident } from './related-incidents';
import { readSeverity } from './read-severity';
import { fitSettings } from './fit-settings';
import { isIncident } from './incident-type';
import { DEFAULT_SETTINGS, type SettingsParts } from './settings';
import type { Severity, SeverityLevel } from './severity';
import { toInstant, type Instant } from './time';
import type { Template } from './template';
import { chooseTemplate } from './templates';
import type { NotTaken, TimelineEntry } from './timeline';
import { defaultTitle, fitTitle } from './title';

/** What a postmortem's page is made of. */
export type Postmortem = {
  readonly incident: { readonly id: string; readonly key: string; readonly summary: string };
  readonly title: string;
  readonly severity: Severity | null;
  /** Nobody felt it, or it is no incident by its type. */
  readonly isNearMiss: boolean;
  readonly keyTimes: KeyTimes;
  readonly reopenings: readonly Reopening[];
  /** Oldest first; only what is included goes onto the page. */
  readonly timeline: readonly TimelineEntry[];
  /** What comments say of times that was not certain enough. */
  readonly notTaken: readonly NotTaken[];
  /** Earlier incidents that share something with this one. */
  readonly related: readonly RelatedIncident[];
  readonly template: Template;
};

/** What a person changed before creating; null for a time or the severity says "not known". */
export type PostmortemEdits = {
  readonly title?: string | undefined;
  readonly severity?: SeverityLevel | null | undefined;
  /** The id of a template; without it the rules choose. */
  readonly templateId?: string | undefined;
  readonly keyTimes?: Partial<Readonly<Record<KeyTimeName, Instant | null>>> | undefined;
  readonly nearMiss?: boolean | undefined;
  readonly timeline?: TimelineEdits | undefined;
};

/**
 * The postmortem as the facts alone make it. What settings name that the project does not have follows the defaults.
 * @param timeZone IANA name, for times in comments that state no zone.
 */
export function postmortemFrom(
  incident: Incident,
  settings: SettingsParts = DEFAULT_SETTINGS,
  timeZone = 'UTC',
): Postmortem {
  const rules = rulesFor(incident, settings);
  const severity = readSeverity(incident, rules);
  const isNearMiss = !isIncident(incident.type, rules);
  const { entries, notTaken } = buildTimeline(incident, rules, timeZone);
  return {
    incident: { id: incident.id, key: incident.key, summary: incident.summary },
    title: defaultTitle(incident),
    severity,
    isNearMiss,
    keyTimes: readKeyTimes(incident, rules),
    reopenings: readReopenings(incident, rules),
    timeline: entries,
    notTaken,
    related: [],
    template: templateFor(incident, settings, { severity: severity?.level ?? null, isNearMiss }),
  };
}

export type Gravity = { readonly severity: SeverityLevel | null; readonly isNearMiss: boolean };

/** The template that the settings choose for an incident as grave as this. */
export const templateFor = (incident: Incident, settings: SettingsParts, gravity: Gravity): Template =>
  chooseTemplate(settings.templates, { issueTypeId: incident.type.id, ...gravity });

/** Settings without the statuses and types that the incident's project does not have. */
export function rulesFor({ statuses, projectTypes }: Incident, settings: SettingsParts): SettingsParts {
  const { incidentTypes, statuses: meanings } = fitSettings(settings, {
    ...(statuses.length > 0 && { status: new Set(statuses.map(({ id }) => id)) }),
    ...(projectTypes && { 'issue type': new Set(projectTypes.map(({ id }) => id)) }),
  }).fitting;
  return { ...settings, ...(incidentTypes && { incidentTypes }), ...(meanings && { statuses: meanings }) };
}

/** A person's edits win; what they left alone stays as the facts have it, with its source. */
export function editPostmortem(
  postmortem: Postmortem,
  edits: PostmortemEdits,
  chooseTemplateFor: (gravity: Gravity) => Template = () => postmortem.template,
): Postmortem {
  const severity = editSeverity(postmortem.severity, edits.severity);
  const isNearMiss = edits.nearMiss ?? postmortem.isNearMiss;
  const timeline = editTimeline(postmortem.timeline, edits.timeline ?? {});
  return {
    ...postmortem,
    title: fitTitle(edits.title ?? '') || postmortem.title,
    severity,
    isNearMiss,
    template: keepOwnEntries(chooseTemplateFor({ severity: severity?.level ?? null, isNearMiss }), timeline),
    keyTimes: editKeyTimes(postmortem.keyTimes, edits.keyTimes ?? {}),
    timeline,
  };
}

function editSeverity(found: Severity | null, edit: SeverityLevel | null | undefined): Severity | null {
  if (edit === undefined || edit === found?.level) return found;
  return edit === null ? null : { level: edit, label: `SEV-${edit}`, source: { kind: 'edited' } };
}

function editKeyTimes(found: KeyTimes, edits: NonNullable<PostmortemEdits['keyTimes']>): KeyTimes {
  const edited = (name: KeyTimeName): KeyTime | null => {
    const edit = edits[name];
    if (edit === undefined) return found[name];
    const at = edit === null ? null : toInstant(edit);
    if (at === null) return null;
    return at === found[name]?.at ? found[name] : { at, source: { kind: 'edited' } };
  };
  const [impactStart, detected, acknowledged, mitigated, resolved] = KEY_TIMES;
  return {
    impactStart: edited(impactStart),
    detected: edited(detected),
    acknowledged: edited(acknowledged),
    mitigated: edited(mitigated),
    resolved: edited(resolved),
  };
}
