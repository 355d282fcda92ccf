import type { ContextView } from '../../../../src/shared/views';

/** What those who hear the frame are told of it; the panel on the same issue has the same without “in short”. */
export function titleOf(view: ContextView): string {
  if (view.kind === 'incident') return `Postmortem of ${view.incident.key} in short`;
  if (view.kind === 'action-ticket') return `Action item of ${view.incident.key}`;
  return 'Postmortem in short';
}
