import type { Analysis } from '../domain/analysis';
import type { CompletionView } from './views';

/** What the macro with the contributing factors shows. */
export type AnalysisView = {
  /** null: deleted, or not visible to the viewer. */
  readonly incident: { readonly id: string; readonly key: string; readonly summary: string } | null;
  readonly incidentId: string;
  /** Of the page that holds the analysis, from the site's root. */
  readonly pageUrl: string;
  /** false: the macro stands on another page, for example a copy; there the analysis can be read only. */
  readonly isHere: boolean;
  readonly analysis: Analysis;
  /** What was read; a form sends it back, so that nobody's change is overwritten. 0: nothing was saved yet. */
  readonly version: number;
  /** Not null: what is stored is of a shape this version cannot read; it is left alone. */
  readonly unreadable: string | null;
  /** Not null: why the viewer may not edit it. */
  readonly readOnly: string | null;
  /** The incident knows how many factors of which kind there are, for trends; false also where it cannot be seen. */
  readonly isRecorded: boolean;
  /** null: the viewer may not see the incident. */
  readonly completion: CompletionView | null;
};

export type SavedAnalysis = {
  readonly version: number;
  /** Not null: why the incident could not be told how many factors there are; the analysis is saved all the same. */
  readonly notRecorded: string | null;
};

/** A factor that an action item may answer. */
export type FactorChoice = { readonly id: string; readonly text: string };
