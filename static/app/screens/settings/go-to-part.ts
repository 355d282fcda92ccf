import type { SettingsPart } from '../../../../src/domain/settings';

/** Brings a part into view. Focus goes along, so that the keyboard goes on from there. */
export function goToPart(part: SettingsPart): void {
  const section = document.getElementById(`part-${part}`);
  section?.scrollIntoView({ block: 'start' });
  section?.focus({ preventScroll: true });
}
