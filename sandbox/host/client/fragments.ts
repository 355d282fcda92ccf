/**
 * Fetches the parts of the page that show product data and puts them in place; frames stay alive.
 * @returns false when the page has no such parts.
 */
export async function refreshFragments(): Promise<boolean> {
  const url = document.querySelector<HTMLElement>('main')?.dataset['fragments'];
  if (!url) return false;
  const response = await fetch(url);
  if (!response.ok) throw new Error(`The page could not be refreshed (${response.status}).`);
  const fresh = new DOMParser().parseFromString(await response.text(), 'text/html');
  const focused = document.activeElement?.id;
  for (const part of fresh.querySelectorAll<HTMLElement>('[data-fragment]')) {
    const old = document.querySelector(`[data-fragment="${CSS.escape(part.dataset['fragment'] ?? '')}"]`);
    if (old && old.innerHTML !== part.innerHTML) old.replaceWith(document.adoptNode(part));
  }
  if (focused && document.activeElement === document.body) document.getElementById(focused)?.focus();
  return true;
}
