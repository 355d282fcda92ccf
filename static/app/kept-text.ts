/** Null where the browser gives a frame no storage; then a reload loses what was typed, and nothing else changes. */
function storage(): Storage | null {
  try {
    return window.sessionStorage;
  } catch {
    return null;
  }
}

/** Text kept per incident until the tab is closed; `what` tells one form's from another's. */
export function keptText(what: string) {
  const keyOf = (incidentId: string) => `blameless-postmortem:${what}:${incidentId}`;
  return {
    /** null when there is none. */
    read: (incidentId: string): string | null => storage()?.getItem(keyOf(incidentId)) ?? null,
    /** @returns false where it is more than a browser keeps; what was kept before is gone then. */
    keep: (incidentId: string, text: string): boolean => {
      try {
        storage()?.setItem(keyOf(incidentId), text);
        return true;
      } catch {
        storage()?.removeItem(keyOf(incidentId));
        return false;
      }
    },
    forget: (incidentId: string): void => storage()?.removeItem(keyOf(incidentId)),
  };
}
