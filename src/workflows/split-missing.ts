import type { Ports } from '../ports';
import type { MissingStep, PostmortemView } from '../shared/views';

type Split = Pick<PostmortemView, 'missing' | 'linkingOff'>;

/**
 * Tells steps that can be completed from the link to the page where the site has linking switched off: that one nobody can
 * make, so it is no step to complete. Once linking is switched on it is one again.
 */
export async function splitMissing(
  { targets, log }: Pick<Ports, 'targets' | 'log'>,
  steps: readonly MissingStep[],
): Promise<Split> {
  if (!steps.includes('remote-link')) return { missing: steps, linkingOff: false };
  try {
    if ((await targets.listLinkTypes()) !== null) return { missing: steps, linkingOff: false };
  } catch (error) {
    log('missing.link-types', error);
    return { missing: steps, linkingOff: false };
  }
  return { missing: steps.filter((step) => step !== 'remote-link'), linkingOff: true };
}
