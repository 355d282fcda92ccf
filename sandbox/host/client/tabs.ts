const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

/** Makes tabs of a list whose entries name their panels; without scripts all panels are shown. */
export function startTabs(): void {
  for (const list of document.querySelectorAll<HTMLElement>('[role="tablist"]')) {
    const tabs = [...list.querySelectorAll<HTMLElement>('[role="tab"]')];
    const select = (chosen: HTMLElement) => {
      for (const tab of tabs) {
        const panel = document.getElementById(tab.getAttribute('aria-controls') ?? '');
        tab.setAttribute('aria-selected', String(tab === chosen));
        tab.tabIndex = tab === chosen ? 0 : -1;
        if (panel) panel.hidden = tab !== chosen;
      }
    };
    list.addEventListener('click', (event) => {
      const tab = tabs.find((candidate) => event.target instanceof Node && candidate.contains(event.target));
      if (tab) select(tab);
    });
    list.addEventListener('keydown', (event) => {
      const at = tabs.findIndex((tab) => tab === document.activeElement);
      const next = tabs[(at + (STEPS[event.key] ?? 0) + tabs.length) % tabs.length];
      if (at === -1 || !next || !(event.key in STEPS)) return;
      select(next);
      next.focus();
    });
    const [first] = tabs;
    if (first) select(first);
  }
}
