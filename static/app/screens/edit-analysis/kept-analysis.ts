import { FACTOR_KINDS } from '../../../../src/domain/analysis';
import type { Analysis, Factor, Why } from '../../../../src/domain/analysis';
import { isForest } from '../../../../src/domain/analysis/why-tree';
import { keptText } from '../../kept-text';
import { isRecord, isText, isTextOrNull, parseKept } from '../../parse-kept';

const VERSION = 1;
const kept = keptText('analysis');

/** What was typed over which state of the analysis. */
export type KeptAnalysis = { readonly base: Analysis; readonly draft: Analysis };

export const forgetAnalysis = (incidentId: string): void => kept.forget(incidentId);

/** What was typed before the dialog was closed; null when there is nothing, or nothing readable. */
export function readKeptAnalysis(incidentId: string): KeptAnalysis | null {
  const text = kept.read(incidentId);
  const value = text === null ? null : parseKept(text);
  if (!isRecord(value) || value['v'] !== VERSION) return null;
  const { base, draft } = value;
  return isAnalysis(base) && isAnalysis(draft) ? { base, draft } : null;
}

/** Keeps what differs until the tab is closed; forgets it when nothing does. */
export function keepAnalysis(incidentId: string, { base, draft }: KeptAnalysis): void {
  if (JSON.stringify(base) === JSON.stringify(draft)) kept.forget(incidentId);
  else kept.keep(incidentId, JSON.stringify({ v: VERSION, base, draft }));
}

const isFactor = (value: unknown): value is Factor =>
  isRecord(value) &&
  isText(value['id']) &&
  isText(value['text']) &&
  FACTOR_KINDS.some((kind) => kind === value['kind']) &&
  isTextOrNull(value['theme']);

const isWhy = (value: unknown): value is Why =>
  isRecord(value) &&
  isText(value['id']) &&
  isText(value['text']) &&
  isTextOrNull(value['parentId']) &&
  isTextOrNull(value['factorId']);

const isAnalysis = (value: unknown): value is Analysis =>
  isRecord(value) &&
  isText(value['trigger']) &&
  Array.isArray(value['factors']) &&
  value['factors'].every(isFactor) &&
  Array.isArray(value['whys']) &&
  value['whys'].every(isWhy) &&
  isForest(value['whys']);
