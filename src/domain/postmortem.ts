import { buildTimeline } from './build-timeline';
import type { Incident } from './incident';
import { KEY_TIMES, type KeyTime, type KeyTimeName, type KeyTimes } from './key-times';
import { readKeyTimes } from './read-key-times';
import { readSeverity } from './read-severity';
import { fitSettings } from './fit-settings';
import { isIncident } from './incident-type';
import { DEFAULT_SETTINGS, type SettingsParts } from './settings';
import type { Severity, SeverityLevel } from './severity';
import { toInstant, type Instant } from './time';
import type { Template } from './template';
import { chooseTemplate } from './templates';
import type { TimelineEntry } from './timeline';
import { defaultTitle, fitTitle } from './title';

/** What a postmortem's page is made of. */
export type Postmortem = {
  readonly incident: { readonly id: string; readonly key: string; readonly summary: string };
  readonly title: string;
  readonly severity: Severity | null;
  readonly keyTimes: KeyTimes;
  /** Oldest first; only what is included goes onto the page. */
  readonly timeline: readonly TimelineEntry[];
  readonly template: Template;
};

/** What a person changed before creating; null for a time or the severity says "not known". */
export type PostmortemEdits = {
  readonly title?: string | undefined;
  readonly severity?: SeverityLevel | null | undefined;
  /** The id of a template; without it the rules choose. */
  readonly templateId?: string | undefined;
  readonly keyTimes?: Partial<Readonly<Record<KeyTimeName, Instant | null>>> | undefined;
  /** Ids of entries. */
  readonly timeline?:
    { readonly ticked?: readonly string[] | undefined; readonly unticked?: readonly string[] | undefined } | undefined;
};

/** The postmortem as the facts alone make it. What settings name that the project does not have follows the defaults. */
export function postmortemFrom(incident: Incident, settings: SettingsParts = DEFAULT_SETTINGS): Postmortem {
  const rules = rulesFor(incident, settings);
  const severity = readSeverity(incident, rules);
  return {
    incident: { id: incident.id, key: incident.key, summary: incident.summary },
    title: defaultTitle(incident),
    severity,
    keyTimes: readKeyTimes(incident, rules),
    timeline: buildTimeline(incident, rules),
    template: templateFor(incident, settings, severity?.level ?? null),
  };
}

/** The template that the settings choose for an incident of this severity. */
export function templateFor(incident: Incident, settings: SettingsParts, severity: SeverityLevel | null): Template {
  const isNearMiss = !isIncident(incident.type, rulesFor(incident, settings));
  return chooseTemplate(settings.templates, { issueTypeId: incident.type.id, isNearMiss, severity });
}

function rulesFor({ statuses, projectTypes }: Incident, settings: SettingsParts): SettingsParts {
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
  chooseTemplateFor: (severity: SeverityLevel | null) => Template = () => postmortem.template,
): Postmortem {
  // An entry that is no longer in the history (a deleted comment) cannot be ticked, so it is left out.
  const ticked = new Set(edits.timeline?.ticked);
  const unticked = new Set(edits.timeline?.unticked);
  const severity = editSeverity(postmortem.severity, edits.severity);
  return {
    ...postmortem,
    title: fitTitle(edits.title ?? '') || postmortem.title,
    severity,
    template: chooseTemplateFor(severity?.level ?? null),
    keyTimes: editKeyTimes(postmortem.keyTimes, edits.keyTimes ?? {}),
    timeline: postmortem.timeline.map((entry) => ({
      ...entry,
      included: !unticked.has(entry.id) && (entry.included || ticked.has(entry.id)),
    })),
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
