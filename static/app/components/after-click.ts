let isPointerDown = false;
const begin = () => {
  isPointerDown = true;
};
const end = () => {
  isPointerDown = false;
};
window.addEventListener('pointerdown', begin, true);
window.addEventListener('pointerup', end, true);
window.addEventListener('pointercancel', end, true);

/**
 * Runs what may move the layout. Leaving a field by a click takes the focus when the button goes down; what appears then
 * would push the button away from under the pointer, and the click would be lost. So it waits until the click is done.
 */
export function afterClick(run: () => void): void {
  if (!isPointerDown) {
    run();
    return;
  }
  const wait = () => {
    window.removeEventListener('pointerup', wait);
    window.removeEventListener('pointercancel', wait);
    setTimeout(run);
  };
  window.addEventListener('pointerup', wait);
  window.addEventListener('pointercancel', wait);
}
