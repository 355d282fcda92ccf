import type { Reference } from './reference';
import type { SettingsParts } from './settings';
import { isIncidentTypeName } from './synonyms';

/** An incident: of a type that settings name, else of one that is called so. Any other issue can be a near miss. */
export const isIncident = (type: Reference, { incidentTypes }: Pick<SettingsParts, 'incidentTypes'>): boolean =>
  incidentTypes.length > 0 ? incidentTypes.some(({ id }) => id === type.id) : isIncidentTypeName(type.name);
