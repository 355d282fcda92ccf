import type { Status } from './incident';
import type { SettingsParts, StatusMeaning } from './settings';
import { isCancelledName, isMitigatedName } from './synonyms';

/** For each meaning whether a status has it. */
export type StatusMeanings = Readonly<Record<StatusMeaning, (status: Status) => boolean>>;

/**
 * What statuses mean: as settings say; where they name none for a meaning, by category first and by name second. A status
 * that settings give one meaning has no other.
 */
export function statusMeanings(statuses: SettingsParts['statuses']): StatusMeanings {
  const isMapped = ({ id }: Status) => Object.values(statuses).some((list) => list.some((status) => status.id === id));
  const meaning =
    (name: StatusMeaning, usually: (status: Status) => boolean) =>
    (status: Status): boolean => {
      const mapped = statuses[name];
      return mapped.length > 0 ? mapped.some(({ id }) => id === status.id) : !isMapped(status) && usually(status);
    };
  const cancelled = meaning('cancelled', ({ category, name }) => category === 'done' && isCancelledName(name));
  return {
    acknowledged: meaning(
      'acknowledged',
      ({ category, name }) => category === 'indeterminate' && !isMitigatedName(name),
    ),
    mitigated: meaning('mitigated', ({ name }) => isMitigatedName(name)),
    resolved: meaning(
      'resolved',
      (status) => status.category === 'done' && !cancelled(status) && !isCancelledName(status.name),
    ),
    cancelled,
  };
}
