/** Runs on every page of the sandbox, before its frames are there. */
import { startContextPanels } from './context-panels';
import { dialogOf } from './dialog';
import { connectFrames } from './frames';
import { startLiveForms } from './live-forms';
import { startMenus } from './menus';
import { startActionMenu } from './modal';
import { runCommand } from './run-command';
import { startTabs } from './tabs';
import { showTheme, startThemeSwitch } from './theme';
import { watchIssue } from './watch-issue';

const resourceOrigin = document.currentScript?.dataset['resourceOrigin'];
if (!resourceOrigin) throw new Error("The host script was loaded without the origin of the app's frames.");

connectFrames(resourceOrigin, {
  run: runCommand,
  escape(frame) {
    const dialog = dialogOf(frame.element);
    if (dialog?.closeOnEscape) void dialog.close();
  },
});
void showTheme();

document.addEventListener('DOMContentLoaded', () => {
  startThemeSwitch();
  startMenus();
  startTabs();
  startLiveForms();
  startActionMenu();
  startContextPanels();
  watchIssue();
});
