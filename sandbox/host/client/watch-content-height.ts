/** Tells the height of the document's content, now and whenever it changes. */
export function watchContentHeight(report: (height: number) => void): void {
  let last = -1;
  const measure = () => {
    const height = Math.ceil(contentHeight());
    if (height === last) return;
    last = height;
    report(height);
  };
  const start = () => {
    const observer = new ResizeObserver(measure);
    const observeParts = () => {
      observer.disconnect();
      for (const part of document.body.children) observer.observe(part);
      measure();
    };
    new MutationObserver(observeParts).observe(document.body, { childList: true });
    observeParts();
  };
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
  else start();
}

// The body itself may be as high as the frame (resets often set 100 %), so only what is inside tells the height.
function contentHeight(): number {
  const bottoms = [...document.body.children].map((part) => part.getBoundingClientRect().bottom + window.scrollY);
  const { paddingBottom, marginBottom } = getComputedStyle(document.body);
  return Math.max(0, ...bottoms) + (parseFloat(paddingBottom) || 0) + (parseFloat(marginBottom) || 0);
}
