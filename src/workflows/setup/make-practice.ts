import { doc, paragraph, text } from '../../document/adf';
import { isIncident } from '../../domain/incident-type';
import type { NotedPractice, Ports, SettingsHome } from '../../ports';
import { FailureError } from '../../shared/failure-error';
import type { Practice } from '../../shared/setup-views';
import { chooseIssueType } from '../choose-target';
import { createPostmortem, type CreateInput } from '../create-postmortem';
import { pageUrl } from '../find-postmortem';
import { readSettings } from '../read-settings';
import { mustAdminister } from '../view-settings';

type Input = { readonly home: SettingsHome; readonly projectId: string | null } & Pick<
  CreateInput,
  'app' | 'siteUrl' | 'timeZone' | 'confluenceConnected'
>;

type PracticeIncident = Omit<NotedPractice, 'pageId'>;

const PRACTICE_LABEL = 'postmortem-practice';
const SUMMARY = '[Practice] The checkout answered errors';
const ABOUT =
  'This is no incident. It was made on the page “Get started” of the app Blameless postmortem, so that you can try what the app does. The same page removes it, together with its postmortem.';

/** A practice incident with its postmortem: the one there is, else a new one. Run again it completes what was cut off. */
export async function makePractice(ports: Ports, { home, projectId: asked, ...place }: Input): Promise<Practice> {
  await mustAdminister(ports, home);
  const practice = (await findPractice(ports)) ?? (await makeIncident(ports, asked));
  const { incidentId, incidentKey, projectId } = practice;
  await ports.setupNotes.notePractice({ ...practice, pageId: null });
  const { pageId } = await createPostmortem(ports, {
    ...place,
    incidentId,
    projectId,
    edits: {},
    spaceId: null,
    parentId: undefined,
    templateId: null,
    startOver: true,
  });
  await ports.setupNotes.notePractice({ ...practice, pageId });
  return { incidentKey, pageUrl: pageUrl(pageId) };
}

/** Noted, or made by a try that was cut off before it could note it. */
async function findPractice({
  setup,
  setupNotes,
  configuration,
}: Pick<Ports, 'setup' | 'setupNotes' | 'configuration'>): Promise<PracticeIncident | null> {
  const noted = await setupNotes.readPractice();
  if (noted && (await configuration.findIssue(noted.incidentId)))
    return { incidentId: noted.incidentId, incidentKey: noted.incidentKey, projectId: noted.projectId };
  const found = await setup.findByLabel(PRACTICE_LABEL);
  // Jira's index may still know one that was just deleted.
  const issue = found && (await configuration.findIssue(found.id));
  return issue && { incidentId: issue.id, incidentKey: issue.key, projectId: found.projectId };
}

async function makeIncident(
  ports: Pick<Ports, 'targets' | 'settings' | 'setup'>,
  projectId: string | null,
): Promise<PracticeIncident> {
  if (projectId === null) throw new FailureError('invalid', 'Choose the project for the practice incident.');
  const [{ settings }, types] = await Promise.all([
    readSettings(ports, projectId),
    ports.targets.listIssueTypes(projectId),
  ]);
  const choice = types.find((type) => isIncident(type, settings)) ?? chooseIssueType(types);
  const type = choice && (await ports.targets.readIssueType(projectId, choice));
  if (!type) throw new FailureError('forbidden', 'You may not create issues in this project. Choose another one.');
  if (type.requiredFields.length > 0)
    throw new FailureError(
      'invalid',
      `${type.name} asks for ${type.requiredFields.join(', ')} there, which the app cannot fill. Choose another project.`,
    );
  const { id, key } = await ports.setup.createIssue({
    projectId,
    typeId: type.id,
    summary: SUMMARY,
    description: type.takesDescription ? doc(paragraph(text(ABOUT))) : null,
    label: PRACTICE_LABEL,
  });
  return { incidentId: id, incidentKey: key, projectId };
}
