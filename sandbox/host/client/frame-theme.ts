import type { FrameTheme } from './door';

const LINK_ID = 'sandbox-design-tokens';

/** Puts the theme onto the frame's document; settles when the token style sheet is there, so that nothing flashes. */
export async function applyTheme({ attributes, styleSheet }: FrameTheme): Promise<void> {
  for (const [name, value] of Object.entries(attributes)) document.documentElement.setAttribute(name, value);
  if (document.getElementById(LINK_ID)) return;
  const link = document.createElement('link');
  link.id = LINK_ID;
  link.rel = 'stylesheet';
  link.href = styleSheet;
  const loaded = new Promise<void>((resolve, reject) => {
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => reject(new Error('The design tokens could not be loaded.')));
  });
  document.head.append(link);
  await loaded;
}
