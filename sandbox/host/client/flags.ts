import { z } from './zod';
import { isCallback, type Callback } from './callbacks';
import type { Commands } from './command';

const DISMISS_AFTER_MS = 8_000;

const typeSchema = z.enum(['info', 'success', 'warning', 'error']);
const flagSchema = z.looseObject({
  id: z.union([z.string(), z.number()]),
  title: z.string().optional(),
  description: z.string().optional(),
  type: typeSchema.default('info'),
  appearance: typeSchema.optional(),
  actions: z.array(z.object({ text: z.string(), onClick: z.custom<Callback>(isCallback) })).default([]),
  isAutoDismiss: z.boolean().default(false),
});
const idSchema = z.looseObject({ id: z.union([z.string(), z.number()]) });

export type Flag = z.input<typeof flagSchema>;

const shown = new Map<string, HTMLElement>();

export function showFlag(flag: Flag): void {
  const { id, title, description, type, appearance, actions, isAutoDismiss } = flagSchema.parse(flag);
  closeFlag(id);
  const kind = appearance ?? type;
  const element = document.createElement('div');
  element.className = `flag flag-${kind}${appearance ? ' flag-bold' : ''}`;
  element.setAttribute('role', kind === 'error' ? 'alert' : 'status');
  if (title) element.append(textElement('strong', 'flag-title', title));
  element.append(closeButton(() => closeFlag(id)));
  if (description) element.append(textElement('p', 'flag-text', description));
  for (const { text, onClick } of actions) {
    const button = textElement('button', 'link-button', text);
    button.addEventListener('click', () => onClick());
    element.append(button);
  }
  shown.set(String(id), element);
  flagsElement().append(element);
  raise();
  // A flag of the same id may have taken its place by then.
  if (isAutoDismiss) window.setTimeout(() => element.isConnected && closeFlag(id), DISMISS_AFTER_MS);
}

export function closeFlag(id: string | number): boolean {
  const element = shown.get(String(id));
  element?.remove();
  return shown.delete(String(id));
}

/**
 * Flags lie over open dialogs: who comes last into the browser's top layer is on top. While a dialog is open, only what
 * stands inside of it can be clicked, so the flags stand in the topmost one. To be called whenever one opens or closes.
 */
export function raise(): void {
  const flags = flagsElement();
  if (flags.matches(':popover-open')) flags.hidePopover();
  const home = [...document.querySelectorAll('dialog:modal')].at(-1) ?? document.body;
  if (flags.parentElement !== home) home.append(flags);
  if (shown.size > 0) flags.showPopover();
}

function flagsElement(): HTMLElement {
  const element = document.getElementById('flags');
  if (!element) throw new Error('The page has no place for flags.');
  return element;
}

function textElement(tag: string, className: string, text: string): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = text;
  return element;
}

function closeButton(close: () => void): HTMLElement {
  const button = textElement('button', 'icon-button', '×');
  button.setAttribute('aria-label', 'Dismiss');
  button.addEventListener('click', close);
  return button;
}

export const flagCommands: Commands = {
  showFlag: (_frame, data) => showFlag(flagSchema.parse(data)),
  closeFlag: (_frame, data) => closeFlag(idSchema.parse(data).id),
};
