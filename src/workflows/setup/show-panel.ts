import type { Ports, SettingsHome } from '../../ports';
import type { PanelOutcome } from '../../shared/setup-views';
import { readProjectDay } from '../project-day';
import { mustAdminister } from '../view-settings';

type Input = {
  readonly home: SettingsHome;
  /** null: all that the admin sees. */
  readonly projectId: string | null;
  readonly isShown: boolean;
};

const LOOKS = 5;
const PAUSE_MS = 1_000;

/** Shows the panel on every issue of projects, or lets each issue decide again; asking for the same again changes nothing. */
export async function showPanel(
  ports: Pick<Ports, 'configuration' | 'setup' | 'setupNotes' | 'settings' | 'time'>,
  { home, projectId, isShown }: Input,
): Promise<PanelOutcome> {
  await mustAdminister(ports, home);
  const projectIds = projectId === null ? await ports.setup.listProjectIds() : [projectId];
  const taskId = await ports.setup.pinPanel(projectIds, isShown);
  const state = taskId === null ? 'failed' : await watch(ports, taskId);
  if (state === 'failed') return { kind: 'refused' };
  const projects = projectIds.length;
  await ports.setupNotes.notePanelShown({ isShown, projects, on: await readProjectDay(ports, null) });
  return { kind: state, projects };
}

/** Jira goes on by itself, so nobody has to wait for the end. */
async function watch({ setup, time }: Pick<Ports, 'setup' | 'time'>, taskId: string) {
  for (let looks = 1; ; looks += 1) {
    const state = await setup.readTask(taskId);
    if (state !== 'running' || looks === LOOKS) return state;
    await time.sleep(PAUSE_MS);
  }
}
