import { checkFollowUp } from './follow-up/check-follow-up';
import type { Settings, SettingsPart } from './settings';
import type { Template } from './template';

export const MOST_TEMPLATES = 20;
export const MOST_SECTIONS = 40;
export const LONGEST_HEADING = 120;
export const LONGEST_PROMPT = 2_000;
/** Storage takes 240 KiB in one value; a character may take three bytes of it. */
const LONGEST_SETTINGS = 80_000;

export type SettingsProblems = Partial<Record<SettingsPart, string>>;

/**
 * Checks settings, in the form while they are edited and again on the server.
 * @returns a sentence per part that must change; empty when all is well.
 */
export function checkSettings(settings: Settings): SettingsProblems {
  const problems: SettingsProblems = {};
  const twice = settings.statuses && meaningTwice(settings.statuses);
  if (twice) problems.statuses = `“${twice}” can mean only one thing. Take it out of one of the lists.`;
  if (Object.keys(settings.severityWords ?? {}).some((word) => word.trim() === ''))
    problems.severityWords = 'Write the word that stands in Jira, or remove the row.';
  Object.assign(problems, checkFollowUp(settings));
  const template = settings.templates && checkTemplates(settings.templates.own);
  if (template) problems.templates = template;
  else if (JSON.stringify(settings).length > LONGEST_SETTINGS)
    problems.templates = 'These settings are too long to be stored. Shorten prompts or remove a template.';
  return problems;
}

function meaningTwice(statuses: NonNullable<Settings['statuses']>): string | null {
  const all = Object.values(statuses).flat();
  return all.find(({ id }, index) => all.findIndex((other) => other.id === id) < index)?.name ?? null;
}

function checkTemplates(templates: readonly Template[]): string | null {
  if (templates.length > MOST_TEMPLATES) return `Keep at most ${MOST_TEMPLATES} templates of your own.`;
  for (const { name, sections } of templates) {
    if (!name.trim()) return 'Give every template a name.';
    if (sections.length === 0) return `“${name}” has no section. Switch one on, or remove the template.`;
    if (sections.length > MOST_SECTIONS) return `“${name}” has more than ${MOST_SECTIONS} sections; remove some.`;
    for (const { heading, prompt, fill } of sections) {
      if (!heading.trim()) return `A section of “${name}” has no heading. Write one, or remove the section.`;
      if (heading.length > LONGEST_HEADING)
        return `The heading “${heading.slice(0, 40)}…” is too long; ${LONGEST_HEADING} characters are the most.`;
      if (prompt.length > LONGEST_PROMPT)
        return `The prompt of “${heading}” is too long; ${LONGEST_PROMPT} characters are the most.`;
      if (!prompt.trim() && fill === null)
        return `“${heading}” is empty on the page. Write a prompt that says what belongs there.`;
    }
    const again = sections.find(
      ({ fill }, index) => fill !== null && sections.findIndex((other) => other.fill === fill) < index,
    );
    if (again) return `What stands under “${again.heading}” stands in “${name}” twice. Remove one of the two sections.`;
    if (!sections.some(({ fill }) => fill === 'action-items'))
      return `“${name}” lacks the section Action items, by which the app knows its page. Add it again.`;
  }
  return templates.find(({ id }, index) => templates.findIndex((other) => other.id === id) < index)
    ? 'Two templates have the same id. Remove one of them.'
    : null;
}
