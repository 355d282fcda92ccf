import { raise } from './flags';

const NAMED_SIZES: readonly string[] = ['small', 'medium', 'large', 'xlarge', 'max', 'fullscreen', 'resizable'];

export type DialogSize = string | { readonly width: string; readonly height?: string | undefined };

export type DialogOptions = {
  readonly frame: string;
  readonly src: string;
  /** Names the dialog for assistive technology. */
  readonly label: string;
  /** Shown on top, with a close button; null: the app draws its own. */
  readonly heading: string | null;
  readonly size: DialogSize;
  readonly closeOnEscape: boolean;
  readonly closeOnOverlayClick: boolean;
  readonly onClose: (payload: unknown) => void;
};

export type OpenDialog = {
  readonly closeOnEscape: boolean;
  /** What the app wants done before the dialog goes. */
  beforeClose: (() => unknown) | null;
  close(payload?: unknown): Promise<void>;
};

const dialogs = new WeakMap<HTMLIFrameElement, OpenDialog>();

/** The dialog a frame stands in, if it stands in one. */
export const dialogOf = (element: HTMLIFrameElement): OpenDialog | undefined => dialogs.get(element);

/** Opens a frame in a modal dialog over the page. */
export function openDialog(options: DialogOptions): void {
  const dialog = document.createElement('dialog');
  const iframe = createFrameElement(options);
  const opened: OpenDialog = {
    closeOnEscape: options.closeOnEscape,
    beforeClose: null,
    async close(payload) {
      if (!dialog.isConnected) return;
      try {
        await opened.beforeClose?.();
      } finally {
        dialog.close();
        // The flags must not go with it.
        raise();
        dialog.remove();
      }
      options.onClose(payload);
    },
  };
  dialogs.set(iframe, opened);
  dialog.className = 'app-dialog';
  dialog.setAttribute('aria-label', options.label);
  setSize(dialog, options.size);
  if (options.heading !== null) dialog.append(createHeader(options.heading, () => void opened.close()));
  dialog.append(iframe);
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    if (options.closeOnEscape) void opened.close();
  });
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog && options.closeOnOverlayClick) void opened.close();
  });
  document.body.append(dialog);
  dialog.showModal();
  raise();
  // Earlier the focus would go to the empty document before the app's, and be lost with it, and with it every key.
  iframe.addEventListener('load', () => {
    iframe.blur();
    iframe.focus();
  });
}

function setSize(dialog: HTMLDialogElement, size: DialogSize): void {
  if (typeof size === 'string') dialog.classList.add(`app-dialog-${NAMED_SIZES.includes(size) ? size : 'medium'}`);
  else Object.assign(dialog.style, { width: size.width, height: size.height ?? '' });
}

function createFrameElement({ frame, src, label }: DialogOptions): HTMLIFrameElement {
  const template = document.getElementById('app-frame-template');
  const iframe =
    template instanceof HTMLTemplateElement ? template.content.querySelector('iframe')?.cloneNode(true) : null;
  if (!(iframe instanceof HTMLIFrameElement)) throw new Error('The page has no template for frames.');
  iframe.dataset['frame'] = frame;
  iframe.title = label;
  iframe.src = src;
  return iframe;
}

function createHeader(heading: string, close: () => void): HTMLElement {
  const header = document.createElement('div');
  const title = document.createElement('h2');
  const button = document.createElement('button');
  header.className = 'app-dialog-header';
  title.textContent = heading;
  button.className = 'icon-button';
  button.textContent = '×';
  button.setAttribute('aria-label', 'Close');
  button.addEventListener('click', close);
  header.append(title, button);
  return header;
}
