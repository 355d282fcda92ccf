import { postmortemIn } from '../../domain/record';
import type { Ports, SettingsHome } from '../../ports';
import { mustAdminister } from '../view-settings';

/** Takes the practice incident and its page away; the page goes to the trash. Run again it takes what is left. */
export async function removePractice(
  ports: Pick<Ports, 'configuration' | 'setup' | 'setupNotes' | 'incidents' | 'pages'>,
  home: SettingsHome,
): Promise<void> {
  await mustAdminister(ports, home);
  const noted = await ports.setupNotes.readPractice();
  if (!noted) return;
  const pageId = noted.pageId ?? (await findPage(ports, noted.incidentId));
  // The page first: without the incident nobody would know of it.
  if (pageId !== null) await ports.setup.trashPage(pageId);
  await ports.setup.deleteIssue(noted.incidentId);
  await ports.setupNotes.forgetPractice();
}

/** The page of a try that could not note it. Anybody may write a record, so the page has to name the incident, too. */
async function findPage(
  { incidents, pages }: Pick<Ports, 'incidents' | 'pages'>,
  incidentId: string,
): Promise<string | null> {
  const incident = await incidents.readSummary(incidentId);
  const pageId = incident && (postmortemIn(incident.properties.record)?.pageId ?? null);
  if (!pageId) return null;
  const property = await pages.readProperty(pageId);
  return property.kind === 'value' && property.value.incidentId === incidentId ? pageId : null;
}
