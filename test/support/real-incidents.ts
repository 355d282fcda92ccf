import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const FOLDER = join(__dirname, '../../sandbox/seed/incidents');
const incident = z.object({
  id: z.string(),
  createdAt: z.string(),
  events: z.array(
    z.looseObject({
      at: z.string(),
      kind: z.string(),
      text: z.string().optional(),
      statedAt: z.string().optional(),
    }),
  ),
});

export type RealComment = {
  readonly incident: string;
  readonly postedAt: string;
  readonly text: string;
  /** The time that the comment states, as a person has noted it; null: none. */
  readonly statedAt: string | null;
};

/** The comments of the real incidents that the sandbox starts with. */
export const realComments: readonly RealComment[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .map((name) => incident.parse(JSON.parse(readFileSync(join(FOLDER, name), 'utf8'))))
  .flatMap(({ id, events }) =>
    events.flatMap(({ at, kind, text, statedAt }) =>
      kind === 'comment' && text !== undefined
        ? [{ incident: id, postedAt: at, text, statedAt: statedAt ?? null }]
        : [],
    ),
  );
