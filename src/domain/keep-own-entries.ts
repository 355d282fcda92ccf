import { SECTIONS } from './sections';
import type { Section, Template } from './template';
import type { TimelineEntry } from './timeline';

export const hasTimeline = ({ sections }: Template): boolean => sections.some(isTimeline);

/** An entry that Jira does not hold as it is: a person added or changed it. */
export const isOwn = ({ source, isEdited }: Pick<TimelineEntry, 'source' | 'isEdited'>): boolean =>
  isEdited || source.kind === 'added' || source.kind === 'transcript';

/**
 * The template, with a timeline before its action items where it has none and a person put an entry on the page: what was
 * typed stands nowhere else.
 */
export function keepOwnEntries(template: Template, timeline: readonly TimelineEntry[]): Template {
  if (hasTimeline(template) || !timeline.some((entry) => entry.included && isOwn(entry))) return template;
  const at = template.sections.findIndex(({ fill }) => fill === 'action-items');
  const sections = [...template.sections];
  sections.splice(at < 0 ? sections.length : at, 0, SECTIONS.timeline);
  return { ...template, sections };
}

const isTimeline = ({ fill }: Section): boolean => fill === 'timeline';
