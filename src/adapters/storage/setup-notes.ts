import { kvs } from '@forge/kvs';
import { z } from 'zod';
import type { SetupNotes } from '../../ports';
import type { StorageCall } from './storage-call';

const PANEL = 'setup:panel';
const PRACTICE = 'setup:practice';
const panel = z.object({ v: z.literal(1), isShown: z.boolean(), projects: z.number(), on: z.string() });
const practice = z.object({
  v: z.literal(1),
  incidentId: z.string(),
  incidentKey: z.string(),
  projectId: z.string(),
  pageId: z.string().nullable(),
});

/** What was done in setting up, for the whole site. */
export function setupNotes(storageCall: StorageCall): SetupNotes {
  const read = async <Schema extends z.ZodType>(key: string, schema: Schema): Promise<z.output<Schema> | null> => {
    const found = await storageCall(() => kvs.get(key));
    return found === undefined ? null : schema.parse(found);
  };
  return {
    readPanelShown: () => read(PANEL, panel),
    notePanelShown: ({ isShown, projects, on }) => storageCall(() => kvs.set(PANEL, { v: 1, isShown, projects, on })),
    readPractice: () => read(PRACTICE, practice),
    notePractice: ({ incidentId, incidentKey, projectId, pageId }) =>
      storageCall(() => kvs.set(PRACTICE, { v: 1, incidentId, incidentKey, projectId, pageId })),
    forgetPractice: () => storageCall(() => kvs.delete(PRACTICE)),
  };
}
