import type { Analysis } from '../domain/analysis';
import type { Stored } from '../domain/record';

/** An analysis as its page has it. `version` is 0 where there is none yet. */
export type KeptAnalysis = {
  readonly stored: Stored<Analysis>;
  readonly version: number;
  /** What Confluence calls it; null where there is none yet. */
  readonly propertyId: string | null;
};

/** Reads and writes as the person who clicked, with their right to the page. */
export type AnalysisPort = {
  read(pageId: string): Promise<KeptAnalysis>;
  /** @returns 'conflict' when somebody wrote after `over` was read. */
  write(pageId: string, analysis: Analysis, over: KeptAnalysis): Promise<'saved' | 'conflict'>;
  /** Whether the person may edit the page. null: it is deleted, or not visible to them. */
  mayEdit(pageId: string): Promise<boolean | null>;
};
