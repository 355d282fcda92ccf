import type { Incident } from './incident';
import type { Reference } from './reference';
import type { SettingsParts } from './settings';
import { isIncidentTypeName, isNearMissName } from './synonyms';

/** An incident: of a type that settings name, else of one that is called so. Any other issue can be a near miss. */
export const isIncident = (type: Reference, { incidentTypes }: Pick<SettingsParts, 'incidentTypes'>): boolean =>
  incidentTypes.length > 0 ? incidentTypes.some(({ id }) => id === type.id) : isIncidentTypeName(type.name);

/** Somebody has said that it is a near miss: by a label, or by its type. */
export const isMarkedNearMiss = ({ type, labels }: Pick<Incident, 'type' | 'labels'>): boolean =>
  [type.name, ...labels].some(isNearMissName);
