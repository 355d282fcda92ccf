/** Menus are `<details>`: this closes them on Escape, on a click elsewhere and after a choice. */
export function startMenus(): void {
  const openMenus = () => document.querySelectorAll<HTMLDetailsElement>('details.menu[open]');
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    for (const menu of openMenus()) {
      menu.open = false;
      menu.querySelector('summary')?.focus();
    }
  });
  document.addEventListener('click', (event) => {
    if (!(event.target instanceof Element)) return;
    const inside = event.target.closest('summary') ? event.target.closest('details.menu') : null;
    for (const menu of openMenus()) if (menu !== inside) menu.open = false;
  });
  // The focus moves into a frame without any click that the page could see.
  window.addEventListener('blur', () => {
    for (const menu of openMenus()) menu.open = false;
  });
}
