import type { Commands } from './command';
import type { FrameTheme } from './door';
import { currentFrames } from './frames';

const STYLE_SHEET = '/_host/tokens.css';
const systemPrefersDark = window.matchMedia('(prefers-color-scheme: dark)');

const root = () => document.documentElement;

const colorMode = () => {
  const choice = root().dataset['themeChoice'];
  if (choice === 'light' || choice === 'dark') return choice;
  return systemPrefersDark.matches ? 'dark' : 'light';
};

/** The theme as `view.getContext()` shows it. */
export const themeState = () => ({
  colorMode: colorMode(),
  dark: 'dark',
  light: 'light',
  shape: 'shape',
  spacing: 'spacing',
  typography: 'typography',
});

const frameTheme = (): FrameTheme => ({
  attributes: { 'data-theme': root().dataset['theme'] ?? '', 'data-color-mode': colorMode() },
  styleSheet: STYLE_SHEET,
});

/** Puts the chosen theme onto the page and into every frame that has asked for it. */
export async function showTheme(): Promise<void> {
  root().dataset['colorMode'] = colorMode();
  await Promise.all(
    currentFrames()
      .filter((frame) => frame.themed)
      .map((frame) => frame.door.applyTheme(frameTheme())),
  );
}

/** Makes the theme buttons work without a reload; without scripts they are a form. */
export function startThemeSwitch(): void {
  systemPrefersDark.addEventListener('change', () => void showTheme());
  const form = document.querySelector<HTMLFormElement>('form[data-theme-form]');
  form?.addEventListener('submit', (event) => {
    event.preventDefault();
    const choice = event.submitter instanceof HTMLButtonElement ? event.submitter.value : 'auto';
    void chooseTheme(form, choice);
  });
}

async function chooseTheme(form: HTMLFormElement, choice: string): Promise<void> {
  root().dataset['themeChoice'] = choice;
  for (const button of form.querySelectorAll<HTMLButtonElement>('button[name="theme"]')) {
    button.setAttribute('aria-pressed', String(button.value === choice));
  }
  await showTheme();
  await fetch(form.action, {
    method: 'POST',
    headers: { accept: 'application/json' },
    body: new URLSearchParams({ theme: choice }),
  });
}

export const themeCommands: Commands = {
  async enableTheming(frame) {
    frame.themed = true;
    await frame.door.applyTheme(frameTheme());
  },
};
