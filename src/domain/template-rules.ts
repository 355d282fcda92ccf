import type { TemplateRules } from './template';

/** Every incident gets the standard template, a near miss the short one. */
export const STANDARD_RULES: TemplateRules = {
  byType: [],
  nearMiss: 'short',
  bySeverity: {},
  otherwise: 'standard',
};
