import { Modal } from '@forge/bridge';

/**
 * Opens *Create postmortem* over the issue. `onClosed` also runs when the host's own close button was used, after which
 * nobody can say whether a page was made. Throws when the host refuses the dialog.
 */
export function openCreateDialog(onClosed: () => void): Promise<void> {
  const dialog = new Modal({
    title: 'Create postmortem',
    size: 'xlarge',
    context: { screen: 'create-postmortem' },
    // Neither ends the dialog by mistake in the middle of typing.
    closeOnOverlayClick: false,
    closeOnEscape: false,
    onClose: onClosed,
  });
  return dialog.open();
}
