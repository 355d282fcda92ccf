import type { Incident } from './incident';
import type { Severity, SeverityLevel } from './severity';
import { DEFAULT_SETTINGS, type SettingsParts } from './settings';
import { FIELD_SYNONYMS, fieldsByName } from './synonyms';

const PRIORITY_LEVELS: Readonly<Record<string, SeverityLevel>> = {
  highest: 1,
  blocker: 1,
  critical: 1,
  high: 2,
  major: 2,
  medium: 3,
  low: 4,
  lowest: 4,
  minor: 4,
  trivial: 4,
};

/** From the field that settings name, else a severity field when one is filled, else from the priority; null when neither says a level we know. */
export function readSeverity(
  incident: Pick<Incident, 'fields' | 'priorityName'>,
  { fields, severityWords }: Pick<SettingsParts, 'fields' | 'severityWords'> = DEFAULT_SETTINGS,
): Severity | null {
  const levelOf = (text: string) => severityWords[text.trim().toLowerCase()] ?? usualLevel(text);
  const mapped = incident.fields.filter(({ id }) => id === fields.severity?.id);
  for (const { name, text } of [...mapped, ...fieldsByName(incident.fields, FIELD_SYNONYMS.severity)]) {
    const level = text === null ? null : levelOf(text);
    if (text !== null && level) return { level, label: text, source: { kind: 'field', fieldName: name } };
  }
  const level = incident.priorityName ? levelOf(incident.priorityName) : null;
  return incident.priorityName && level ? { level, label: incident.priorityName, source: { kind: 'priority' } } : null;
}

/** `SEV-1`, `S1`, `P1`, `1 - Critical`, `Critical`, `Highest`: the digit counts first; 0 is as bad as 1, 5 no better than 4. */
function usualLevel(text: string): SeverityLevel | null {
  const digit = /(?:^|[^\d])([0-5])(?:[^\d]|$)/.exec(text)?.[1];
  if (digit !== undefined) {
    const levels: readonly SeverityLevel[] = [1, 1, 2, 3, 4, 4];
    return levels[Number(digit)] ?? null;
  }
  const word = text.toLowerCase().match(/\p{L}+/u)?.[0];
  return (word && PRIORITY_LEVELS[word]) || null;
}
