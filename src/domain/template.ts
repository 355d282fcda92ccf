import type { Reference } from './reference';
import type { SeverityLevel } from './severity';

/** What the app puts into a section by itself. Anything else of a section is a prompt for people. */
export const SECTION_FILLS = [
  'summary',
  'key-facts',
  'timeline',
  'factors',
  'action-items',
  'related',
  'accounts',
] as const;
export type SectionFill = (typeof SECTION_FILLS)[number];

/** One heading of the page. */
export type Section = {
  /** Unique within its template; the same section has the same id in every template. */
  readonly id: string;
  readonly heading: string;
  /** What people are asked here; empty where the app's own content needs no question. */
  readonly prompt: string;
  readonly fill: SectionFill | null;
};

/** A list of sections, in the order of the page. */
export type Template = { readonly id: string; readonly name: string; readonly sections: readonly Section[] };

/** Which template a new page gets: by issue type first, then near miss, then severity. */
export type TemplateRules = {
  readonly byType: readonly { readonly type: Reference; readonly templateId: string }[];
  readonly nearMiss: string;
  readonly bySeverity: Readonly<Partial<Record<SeverityLevel, string>>>;
  readonly otherwise: string;
};

export type TemplateSettings = {
  /** Templates of one's own; one with the id of a built-in template stands in its place. */
  readonly own: readonly Template[];
  readonly rules: TemplateRules;
};
