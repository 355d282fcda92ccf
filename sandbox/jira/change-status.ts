import type { ChangeItem, Issue, Resolution, Status } from './entities';
import { changed } from './fields/field';
import type { JiraParts } from './parts';
import { required } from './require';

const NOT_DONE_NAMES = ["Won't do", 'Cancelled', 'Canceled', 'Annulleret'];

/** Moves an issue into a status. @returns the changelog item, null when it is there already. */
export function setStatus({ store }: JiraParts, issue: Issue, status: Status): ChangeItem | null {
  const before = required(store.statuses, issue.statusId);
  issue.statusId = status.id;
  return changed({ id: 'status' }, [before.id, before.name], [status.id, status.name]);
}

/** Sets or clears the resolution and with it the time of resolution. */
export function setResolution(
  { store }: JiraParts,
  issue: Issue,
  resolution: Resolution | null,
  at: number,
): ChangeItem | null {
  const before = issue.resolutionId === null ? null : required(store.resolutions, issue.resolutionId);
  if (before?.id === resolution?.id) return null;
  issue.resolutionId = resolution?.id ?? null;
  issue.resolved = resolution ? at : null;
  return changed(
    { id: 'resolution' },
    [before?.id ?? null, before?.name ?? null],
    [resolution?.id ?? null, resolution?.name ?? null],
  );
}

/** What the workflow sets on entering a status: a resolution where it ends the work, none where it does not. */
export function resolutionOn({ store }: JiraParts, status: Status): Resolution | null {
  if (status.category !== 'done') return null;
  const name = NOT_DONE_NAMES.includes(status.name) ? "Won't Do" : 'Done';
  const found = store.resolutions.find((resolution) => resolution.name === name);
  if (!found) throw new Error(`The site has no resolution ${name}.`);
  return found;
}
