import { Modal } from '@forge/bridge';

/** Opens the editor of the analysis over the page. Throws when the host refuses the dialog. */
export function openEditDialog(onClosed: () => void): Promise<void> {
  const dialog = new Modal({
    title: 'Edit analysis',
    size: 'xlarge',
    context: { screen: 'edit-analysis' },
    // Neither ends the dialog by mistake in the middle of typing.
    closeOnOverlayClick: false,
    closeOnEscape: false,
    onClose: onClosed,
  });
  return dialog.open();
}
