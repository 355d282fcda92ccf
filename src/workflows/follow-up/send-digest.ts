import { addDays } from '../../domain/days';
import { countOthers } from '../../domain/follow-up/count-open';
import { weekdayOf } from '../../domain/work-calendar';
import { digestComment } from '../../document/digest';
import type { Ports } from '../../ports';
import { projectDay } from '../project-day';
import { readFitting } from './read-fitting';
import { sayOnce } from './say-once';

type Needs = Pick<
  Ports,
  'followUp' | 'reminders' | 'settings' | 'configuration' | 'pages' | 'targets' | 'time' | 'log'
>;

/** Projects whose settings name an issue for a weekly digest. Those of the site are for no project in particular. */
export async function findDigests({ settings }: Pick<Ports, 'settings'>): Promise<readonly string[]> {
  const projectIds = await settings.listProjects();
  const read = await Promise.all(projectIds.map((projectId) => settings.read({ projectId })));
  return projectIds.filter((_, index) => {
    const found = read[index]?.settings;
    return found?.kind === 'value' && Boolean(found.value.digest);
  });
}

/**
 * Writes what is open in a project under the issue that its settings name, once in a week of the project's calendar. It
 * names tickets of its own project without a security level, and counts the others.
 */
export async function sendDigest(
  ports: Needs,
  { projectId, siteUrl }: { readonly projectId: string; readonly siteUrl: string },
): Promise<void> {
  const settings = await readFitting(ports, projectId, ({ digest }) => ({ digest }));
  const { digest } = settings;
  if (!digest) return;
  const today = projectDay(ports, settings);
  const monday = addDays(today, 1 - weekdayOf(today));
  await sayOnce(
    { ...ports, comments: ports.followUp },
    {
      issueId: digest.id,
      id: `digest:${projectId}:${monday}`,
      document: async () => {
        const { items, incidents } = await ports.followUp.readOpenOf(projectId);
        return digestComment({ items, unnamed: countOthers(incidents, items, today), today, siteUrl });
      },
    },
  );
}
