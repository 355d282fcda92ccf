import type { Ports, SettingsHome } from '../../ports';
import type { SetupView } from '../../shared/setup-views';
import { pageUrl } from '../find-postmortem';
import { mustAdminister } from '../view-settings';

type Input = { readonly home: SettingsHome; readonly confluenceConnected: boolean };

/** How far the app is set up on the site. @throws FailureError `forbidden` for anybody but a Jira admin. */
export async function viewSetup(
  ports: Pick<Ports, 'configuration' | 'setupNotes' | 'targets' | 'pages' | 'log'>,
  { home, confluenceConnected }: Input,
): Promise<SetupView> {
  await mustAdminister(ports, home);
  const [confluence, panel, practice, projects] = await Promise.all([
    tryConfluence(ports, confluenceConnected),
    ports.setupNotes.readPanelShown(),
    ports.setupNotes.readPractice(),
    ports.targets.listProjects([]),
  ]);
  return {
    confluence,
    panel: panel && { isShown: panel.isShown, projects: panel.projects, on: panel.on },
    practice: practice && {
      incidentKey: practice.incidentKey,
      pageUrl: practice.pageId === null ? null : pageUrl(practice.pageId),
    },
    projects,
  };
}

/** The platform's word is not enough: a call shows whether Confluence answers. */
async function tryConfluence(
  { pages, log }: Pick<Ports, 'pages' | 'log'>,
  isConnected: boolean,
): Promise<SetupView['confluence']> {
  if (!isConnected) return 'not-connected';
  try {
    await pages.listSpaces();
    return 'connected';
  } catch (error) {
    log('setup.confluence', error);
    return 'no-answer';
  }
}
