import type { FullContext } from '@forge/bridge';
import { createContext, useContext } from 'react';

/** What the host says about the frame a screen runs in. */
export type Frame = {
  readonly moduleKey: string;
  /** What the frame that opened this one as a dialog asked for; null in any other frame. */
  readonly dialog: string | null;
  readonly siteUrl: string;
  /** A BCP 47 tag, for dates and numbers. */
  readonly locale: string;
};

export function readFrame(
  context: Pick<FullContext, 'extension' | 'moduleKey' | 'siteUrl'> & { readonly locale: string },
): Frame {
  const extension: Readonly<Record<string, unknown>> = context.extension;
  return {
    moduleKey: context.moduleKey,
    dialog: readDialog(extension['modal']),
    siteUrl: context.siteUrl,
    locale: readLocale(context.locale),
  };
}

function readDialog(modal: unknown): string | null {
  if (typeof modal !== 'object' || modal === null || !('screen' in modal)) return null;
  return typeof modal.screen === 'string' ? modal.screen : null;
}

/** Atlassian writes `en_GB` in places; what the browser cannot format falls back to the browser's own language. */
function readLocale(locale: string): string {
  const tag = locale.replaceAll('_', '-');
  const known = /^[a-z]{2,3}(-[a-z0-9]+)*$/i.test(tag) && Intl.DateTimeFormat.supportedLocalesOf([tag]).length > 0;
  return known ? tag : navigator.language;
}

const FrameContext = createContext<Frame | null>(null);
export const FrameProvider = FrameContext.Provider;

export function useFrame(): Frame {
  const frame = useContext(FrameContext);
  if (!frame) throw new Error('A screen needs a FrameProvider around it');
  return frame;
}
