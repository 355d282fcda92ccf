import type { SettingsParts } from './settings';
import { SECTIONS as S } from './sections';
import type { SeverityLevel } from './severity';
import type { Template } from './template';

export const STANDARD: Template = {
  id: 'standard',
  name: 'Standard',
  sections: [
    S.summary,
    S.impact,
    S.takeaways,
    S.keyFacts,
    S.timeline,
    S.factors,
    S.trigger,
    S.wentWell,
    S.improve,
    S.lessons,
    S.related,
    S.actionItems,
    S.accounts,
  ],
};

/** The templates that come with the app. The last two hold the sections that those publishers list, in our words. */
export const TEMPLATES: readonly Template[] = [
  STANDARD,
  { id: 'short', name: 'Short', sections: [S.summary, S.keyFacts, S.factors, S.lessons, S.actionItems, S.accounts] },
  { id: 'executive', name: 'Executive', sections: [S.summary, S.impact, S.takeaways, S.actionItems] },
  {
    id: 'atlassian',
    name: 'Atlassian handbook',
    sections: [
      S.summary,
      S.leadUp,
      S.fault,
      S.impact,
      S.detection,
      S.response,
      S.recovery,
      S.keyFacts,
      S.timeline,
      S.fiveWhys,
      S.factors,
      S.backlogCheck,
      S.recurrence,
      S.related,
      S.lessons,
      S.actionItems,
      S.accounts,
    ],
  },
  {
    id: 'google-sre',
    name: 'Google SRE',
    sections: [
      S.summary,
      S.impact,
      S.factors,
      S.trigger,
      S.recovery,
      S.detection,
      S.actionItems,
      S.wentWell,
      S.improve,
      S.lucky,
      S.keyFacts,
      S.timeline,
      S.accounts,
      S.supporting,
    ],
  },
];

/** Every template that can be chosen: one's own, and those of the app that none of them replaces. */
export const templatesOf = ({ own }: SettingsParts['templates']): readonly Template[] => [
  ...TEMPLATES.map((template) => own.find(({ id }) => id === template.id) ?? template),
  ...own.filter(({ id }) => !TEMPLATES.some((template) => template.id === id)),
];

export type TemplateOccasion = {
  readonly issueTypeId: string;
  readonly isNearMiss: boolean;
  readonly severity: SeverityLevel | null;
};

/** The template that the rules name for this occasion; the standard one where they name none that is there. */
export function chooseTemplate(
  settings: SettingsParts['templates'],
  { issueTypeId, isNearMiss, severity }: TemplateOccasion,
): Template {
  const { byType, nearMiss, bySeverity, otherwise } = settings.rules;
  const ids = [
    byType.find(({ type }) => type.id === issueTypeId)?.templateId,
    isNearMiss ? nearMiss : undefined,
    severity === null ? undefined : bySeverity[severity],
    otherwise,
  ];
  const all = templatesOf(settings);
  return ids.flatMap((wanted) => all.find(({ id }) => id === wanted) ?? [])[0] ?? STANDARD;
}
