/** 1 is the worst. */
export type SeverityLevel = 1 | 2 | 3 | 4;

export const SEVERITY_LEVELS: readonly SeverityLevel[] = [1, 2, 3, 4];

/** How bad the incident was: our level, and the words Jira uses for it. */
export type Severity = {
  readonly level: SeverityLevel;
  /** As the field or priority writes it, for example `SEV-1` or `Highest`. */
  readonly label: string;
  readonly source: SeveritySource;
};

export type SeveritySource =
  { readonly kind: 'field'; readonly fieldName: string } | { readonly kind: 'priority' } | { readonly kind: 'edited' };
