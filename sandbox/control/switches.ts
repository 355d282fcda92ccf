import { z } from 'zod';
import type { Habits } from '../core/habits';
import type { Switches } from '../forge/switches';
import type { JiraSettings } from '../jira';
import type { Sandbox } from '../sandbox';

const flag = z.boolean().optional();
const lag = z.number().int().nonnegative().optional();

const ofPlatform = {
  confluenceConnected: flag,
  unconnectedConfluenceStatus: z.union([z.literal(401), z.literal(403), z.literal(404)]).optional(),
  connectionsListed: flag,
  contextSiteUrl: flag,
  expiredKeysLinger: flag,
  queryLagMs: lag,
  events: z.enum(['deliver', 'late', 'never', 'twice', 'reverse']).optional(),
  queue: z.enum(['deliver', 'never', 'twice', 'reverse']).optional(),
  schedules: z.enum(['run', 'twice', 'skip']).optional(),
  selfGenerated: z.enum(['app-user', 'every-call']).optional(),
  contextUser: flag,
  contextStatusAtLoad: flag,
  exportUser: flag,
  retryAfterSent: flag,
  troubleBody: z.enum(['json', 'html']).optional(),
  waits: z.enum(['take-time', 'skip']).optional(),
} satisfies Record<keyof Switches, z.ZodType>;

const ofProducts = {
  searchLagMs: lag,
  createProperties: z.enum(['kept', 'ignored']).optional(),
  createLinks: z.enum(['made', 'refused', 'ignored']).optional(),
  takenTitle: z.enum(['known-words', 'other-words', 'conflict']).optional(),
  takenPropertyKey: z.union([z.literal(409), z.literal(400)]).optional(),
  privatePages: z.enum(['made', 'refused']).optional(),
  childDrafts: z.enum(['made', 'refused']).optional(),
  draftsAmongChildren: z.enum(['listed', 'left-out']).optional(),
  draftProperties: z.enum(['kept', 'refused']).optional(),
} satisfies Record<keyof Habits, z.ZodType>;

const placed = z.strictObject({ project: z.string(), status: z.string(), validator: z.string() });
const ofSite = { issueLinking: flag, workflowValidators: z.array(placed).optional() } satisfies Record<
  keyof JiraSettings,
  z.ZodType
>;

/** Some of the switches, each by its name. */
export const switchesSchema = z.strictObject({ ...ofPlatform, ...ofProducts, ...ofSite });

/** Every switch as it stands. */
export const readSwitches = ({ forge, site, jira }: Sandbox): Switches & Habits & JiraSettings => ({
  ...forge.switches(),
  ...site.habits.read(),
  ...jira.settings(),
});

/** Sets those that are named; the others stay. */
export function setSwitches({ forge, site, jira }: Sandbox, changes: z.infer<typeof switchesSchema>): void {
  forge.setSwitches(z.object(ofPlatform).parse(changes));
  site.habits.set(z.object(ofProducts).parse(changes));
  jira.setSettings(z.object(ofSite).parse(changes));
}
