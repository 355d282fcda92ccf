import { Modal } from '@forge/bridge';

type Dialog = {
  readonly title: string;
  /** Its name in `modules.tsx`. */
  readonly screen: string;
  /** Also runs when the host's own close button was used, after which nobody can say what was done. */
  readonly onClosed: () => void;
};

/** Opens a screen in a dialog over the host's page. Throws when the host refuses the dialog. */
export function openDialog({ title, screen, onClosed }: Dialog): Promise<void> {
  const dialog = new Modal({
    title,
    size: 'xlarge',
    context: { screen },
    // Neither ends the dialog by mistake in the middle of typing.
    closeOnOverlayClick: false,
    closeOnEscape: false,
    onClose: onClosed,
  });
  return dialog.open();
}
