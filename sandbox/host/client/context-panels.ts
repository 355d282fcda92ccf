import { z } from './zod';
import { askServer } from './ask-server';

const statusSchema = z.object({ label: z.string(), appearance: z.string() }).nullable();

/** Panels are remembered by their module, over all issues, as long as the tab lives. */
const memoryKey = (panel: HTMLDetailsElement) => `sandbox-context:${panel.dataset['context'] ?? ''}`;

/** Makes the context panels live: the frame comes with the first expanding, the status when the panel is collapsed. */
export function startContextPanels(): void {
  for (const panel of document.querySelectorAll<HTMLDetailsElement>('details[data-context]')) start(panel);
}

function start(panel: HTMLDetailsElement): void {
  const remembered = window.sessionStorage.getItem(memoryKey(panel)) === 'expanded';
  let hasStatus = false;
  const status = () => {
    if (panel.dataset['status'] === undefined) return;
    hasStatus = true;
    void showStatus(panel);
  };
  panel.open = remembered;
  if (remembered) loadFrame(panel);
  else if (panel.dataset['statusAtLoad'] !== undefined) status();

  let open = remembered;
  panel.addEventListener('toggle', () => {
    // The browser tells of what was opened above, too.
    if (panel.open === open) return;
    open = panel.open;
    window.sessionStorage.setItem(memoryKey(panel), open ? 'expanded' : 'collapsed');
    if (open) loadFrame(panel);
    if (!open || !hasStatus) status();
  });
}

function loadFrame(panel: HTMLDetailsElement): void {
  const frame = panel.querySelector<HTMLIFrameElement>('iframe[data-src]');
  if (!frame) return;
  frame.src = frame.dataset['src'] ?? '';
  delete frame.dataset['src'];
}

async function showStatus(panel: HTMLDetailsElement): Promise<void> {
  const place = panel.querySelector('[data-context-status]');
  const frame = panel.querySelector<HTMLIFrameElement>('iframe')?.dataset['frame'];
  try {
    const status = statusSchema.parse(await askServer('/_host/context-status', { frame }));
    place?.replaceChildren(...(status ? [lozenge(status)] : []));
  } catch (error) {
    // A product shows the panel without a status then.
    console.error(`The status of ${panel.dataset['context'] ?? 'a panel'} could not be made:`, error);
  }
}

function lozenge({ label, appearance }: { readonly label: string; readonly appearance: string }): HTMLElement {
  const element = document.createElement('span');
  element.className = `lozenge lozenge-app-${appearance}`;
  element.textContent = label;
  return element;
}
