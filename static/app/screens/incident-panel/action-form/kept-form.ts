const keyOf = (incidentId: string) => `blameless-postmortem:action-form:${incidentId}`;

/** Null where the browser gives a frame no storage; then a reload loses what was typed, and nothing else changes. */
function storage(): Storage | null {
  try {
    return window.sessionStorage;
  } catch {
    return null;
  }
}

/** The text kept for an incident's form until the tab is closed; null when there is none. */
export const readKept = (incidentId: string): string | null => storage()?.getItem(keyOf(incidentId)) ?? null;
export const keep = (incidentId: string, text: string): void => storage()?.setItem(keyOf(incidentId), text);
export const forgetKept = (incidentId: string): void => storage()?.removeItem(keyOf(incidentId));
