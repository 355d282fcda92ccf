/** What a contributing factor is about. */
export const FACTOR_KINDS = ['technical', 'process', 'communication', 'documentation'] as const;
export type FactorKind = (typeof FACTOR_KINDS)[number];

export const FACTOR_KIND_LABELS: Readonly<Record<FactorKind, string>> = {
  technical: 'Technical',
  process: 'Process',
  communication: 'Communication',
  documentation: 'Documentation',
};

/** One condition that let the incident happen; `id` is a UUID made in the browser. */
export type Factor = {
  readonly id: string;
  readonly text: string;
  readonly kind: FactorKind;
  /** A word of one's own under which factors of several incidents are counted together. */
  readonly theme: string | null;
};

/** An answer to “why?”. Answers with the same parent branch; one without answers below it is a leaf. */
export type Why = {
  readonly id: string;
  /** null: an answer to why the incident happened. */
  readonly parentId: string | null;
  readonly text: string;
  /** The factor that was made of it. */
  readonly factorId: string | null;
};

/** What people found out about an incident. The trigger is one event and no factor. */
export type Analysis = {
  readonly trigger: string;
  readonly factors: readonly Factor[];
  readonly whys: readonly Why[];
};

export const EMPTY_ANALYSIS: Analysis = { trigger: '', factors: [], whys: [] };

export const isEmptyAnalysis = ({ trigger, factors, whys }: Analysis): boolean =>
  trigger.trim() === '' && factors.length === 0 && whys.length === 0;
