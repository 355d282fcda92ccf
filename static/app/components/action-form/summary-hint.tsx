import { hintFor } from '../../../../src/domain/action-quality';
import field from '../field.module.css';
import { useDebounced } from '../use-debounced';

const PAUSE_MS = 600;

/**
 * How a summary could say better what will change. It waits for a pause in typing, is there for screen readers when it
 * comes, and asks nobody to do anything about it.
 */
export function SummaryHint({ summary }: { readonly summary: string }) {
  const hint = hintFor(useDebounced(summary, PAUSE_MS));
  return (
    <div role="status" className={field['hint']}>
      {hint?.text}
    </div>
  );
}
