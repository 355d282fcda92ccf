import { fitFollowThrough } from './fit-follow-through';
import type { Reference } from './reference';
import { DEFAULT_SETTINGS, type Settings, type SettingsPart, type SettingsParts } from './settings';

export const UNFIT_KINDS = [
  'issue type',
  'status',
  'field',
  'space',
  'parent page',
  'template',
  'link type',
  'project',
  'ticket type',
  'group',
  'digest issue',
] as const;
export type UnfitKind = (typeof UNFIT_KINDS)[number];

/** Something a setting names that is not there any more, or not to be seen. */
export type UnfitSetting = { readonly part: SettingsPart; readonly kind: UnfitKind; readonly name: string };

/** The ids of what is there, by kind. A kind that is absent could not be read, so nothing is said of it. */
export type KnownIds = Partial<Readonly<Record<UnfitKind, ReadonlySet<string>>>>;

/**
 * Settings without what they name that is gone, and what that was. A part loses only what does not fit, and follows its
 * default for it.
 */
export function fitSettings(
  settings: Settings,
  known: KnownIds,
): { readonly fitting: Settings; readonly unfit: readonly UnfitSetting[] } {
  const unfit: UnfitSetting[] = [];
  const keeper =
    (part: SettingsPart, kind: UnfitKind) =>
    ({ id, name }: Reference): boolean => {
      const isThere = known[kind]?.has(id) ?? true;
      if (!isThere) unfit.push({ part, kind, name });
      return isThere;
    };
  const { incidentTypes, statuses, fields, templates, place } = settings;
  const fitting: Settings = {
    ...settings,
    ...(incidentTypes && { incidentTypes: incidentTypes.filter(keeper('incidentTypes', 'issue type')) }),
    ...(statuses && { statuses: fitStatuses(statuses, keeper('statuses', 'status')) }),
    ...(fields && { fields: fitFields(fields, keeper('fields', 'field')) }),
    ...(templates && {
      templates: fitTemplates(templates, keeper('templates', 'template'), keeper('templates', 'issue type')),
    }),
    ...(place && { place: fitPlace(place, keeper('place', 'space'), keeper('place', 'parent page')) }),
    ...fitFollowThrough(settings, keeper),
  };
  return { fitting, unfit };
}

type Keep = (reference: Reference) => boolean;

const fitStatuses = (statuses: SettingsParts['statuses'], keep: Keep): SettingsParts['statuses'] => ({
  acknowledged: statuses.acknowledged.filter(keep),
  mitigated: statuses.mitigated.filter(keep),
  resolved: statuses.resolved.filter(keep),
  cancelled: statuses.cancelled.filter(keep),
});

const fitFields = (fields: SettingsParts['fields'], keep: Keep): SettingsParts['fields'] =>
  Object.fromEntries(Object.entries(fields).filter(([, field]) => keep(field)));

function fitTemplates(
  { own, rules }: SettingsParts['templates'],
  keepTemplate: Keep,
  keepType: Keep,
): SettingsParts['templates'] {
  const isOwn = (id: string) => own.some((template) => template.id === id);
  const isThere = (id: string) => isOwn(id) || keepTemplate({ id, name: id });
  const { nearMiss, otherwise } = DEFAULT_SETTINGS.templates.rules;
  return {
    own,
    rules: {
      byType: rules.byType.filter(({ type, templateId }) => keepType(type) && isThere(templateId)),
      nearMiss: isThere(rules.nearMiss) ? rules.nearMiss : nearMiss,
      bySeverity: Object.fromEntries(Object.entries(rules.bySeverity).filter(([, id]) => isThere(id))),
      otherwise: isThere(rules.otherwise) ? rules.otherwise : otherwise,
    },
  };
}

function fitPlace({ space, parent }: NonNullable<SettingsParts['place']>, keepSpace: Keep, keepParent: Keep) {
  if (!keepSpace(space)) return null;
  return { space, parent: parent && keepParent(parent) ? parent : null };
}
