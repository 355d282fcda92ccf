import type { Part } from '../finding';
import type { App } from '../read-app';
import { compatibility } from '../rules/compatibility';
import { eventNames } from '../rules/event-names';
import { entities, memory, permissions, schedules } from '../rules/limits';
import type { Rule } from '../rules/rule';
import { uiKit1 } from '../rules/ui-kit-1';
import { unknownProperties } from '../rules/unknown-properties';

const RULES: readonly Rule[] = [
  uiKit1,
  compatibility,
  eventNames,
  unknownProperties,
  schedules,
  entities,
  memory,
  permissions,
];

/** What Atlassian's validator is known to let through. */
export async function checkRules(app: App): Promise<readonly Part[]> {
  return RULES.map(({ name, level, breaches }) => ({
    name,
    findings: breaches(app).map(({ at, message }) => ({
      level,
      file: app.manifestFile,
      line: app.lineOf(at),
      message,
    })),
  }));
}
