import { callCommands } from './call-app';
import type { Commands } from './command';
import { eventCommands } from './events';
import { flagCommands } from './flags';
import type { Frame } from './frames';
import { modalCommands } from './modal';
import { navigationCommands } from './navigate';
import { refreshFragments } from './fragments';
import { themeCommands } from './theme';

const viewCommands: Commands = {
  getFrameId: (frame) => frame.id,
  // Nothing in the sandbox waits for it: it is for exports, which are not drawn here.
  emitReadyEvent: () => undefined,
  async refresh() {
    if (!(await refreshFragments())) window.location.reload();
  },
  createHistory() {
    throw new Error('createHistory is for full-page modules; the sandbox shows none.');
  },
};

const commands: Commands = {
  ...callCommands,
  ...eventCommands,
  ...flagCommands,
  ...modalCommands,
  ...navigationCommands,
  ...themeCommands,
  ...viewCommands,
};

/** Runs a bridge command for a frame. @throws with the command's name when the sandbox has not built it. */
export function runCommand(frame: Frame, name: string, data: unknown): unknown {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) throw new Error(`The sandbox has not built bridge command ${name}.`);
  return command(frame, data);
}
