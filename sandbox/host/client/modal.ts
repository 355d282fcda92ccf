import { z } from './zod';
import { askServer } from './ask-server';
import { isCallback, type Callback } from './callbacks';
import type { Command, Commands } from './command';
import { dialogOf, openDialog } from './dialog';

const modalSchema = z.looseObject({
  resource: z.string().nullable(),
  onClose: z.custom<Callback>(isCallback),
  size: z.union([z.string(), z.object({ width: z.string(), height: z.string().optional() })]),
  context: z.unknown(),
  closeOnEscape: z.boolean(),
  closeOnOverlayClick: z.boolean(),
  title: z.string(),
});
const openedSchema = z.object({ frame: z.string(), src: z.string(), label: z.string() });

// What is not in a dialog cannot be closed: the bridge turns `false` into its own error.
const closeWith: Command = async (frame, payload) => {
  const dialog = dialogOf(frame.element);
  if (!dialog) return false;
  await dialog.close(payload);
  return true;
};

export const modalCommands: Commands = {
  async openModal(frame, data) {
    const { resource, context, title, onClose, ...options } = modalSchema.parse(data);
    const opened = openedSchema.parse(await askServer('/_host/modal', { frame: frame.id, resource, context }));
    openDialog({
      ...options,
      ...opened,
      label: title || opened.label,
      heading: title || null,
      onClose: (payload) => void onClose(payload),
    });
    return true;
  },
  close: closeWith,
  submit: closeWith,
  onClose(frame, callback) {
    const dialog = dialogOf(frame.element);
    if (!dialog || !isCallback(callback)) return false;
    dialog.beforeClose = callback;
    return true;
  },
  open: () => false,
};

/** Makes the app's entries of the Actions menu open their dialog. */
export function startActionMenu(): void {
  document.addEventListener('click', (event) => {
    const button =
      event.target instanceof Element ? event.target.closest<HTMLButtonElement>('button[data-action-src]') : null;
    if (!button) return;
    const { actionFrame, actionSrc, actionTitle, actionSize } = button.dataset;
    openDialog({
      frame: actionFrame ?? '',
      src: actionSrc ?? '',
      label: actionTitle ?? '',
      heading: actionTitle ?? '',
      size: actionSize ?? 'medium',
      closeOnEscape: true,
      // A click beside it must not lose what is typed.
      closeOnOverlayClick: false,
      onClose: () => undefined,
    });
  });
}
