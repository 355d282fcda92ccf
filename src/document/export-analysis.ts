import { FACTOR_KIND_LABELS, FACTOR_KINDS, isEmptyAnalysis, type Analysis, type Why } from '../domain/analysis';
import { totalOf, type FactorTotals } from '../domain/analysis/count-factors';
import { coverageOf } from '../domain/analysis/cover-factors';
import { answersTo } from '../domain/analysis/why-tree';
import type { TrackedActionItem } from '../domain/completion';
import { cell, doc, headerCell, heading, paragraph, row, strong, table, text, type Document, type Node } from './adf';
import { doneOf, ticketLink } from './export-completion';
import { bulletList, type ListItem } from './lists';

type Exported = {
  readonly analysis: Analysis;
  /** null: the viewer may not see the incident. */
  readonly items: readonly TrackedActionItem[] | null;
  readonly siteUrl: string;
};

/** The analysis of a postmortem, for an export that a person asked for. */
export function analysisExport({ analysis, items, siteUrl }: Exported): Document {
  if (isEmptyAnalysis(analysis)) return doc(paragraph(text('Nobody has written down contributing factors yet.')));
  const { trigger, factors, whys } = analysis;
  const coverage = coverageOf(analysis, items ?? []);
  const unanswered = coverage.actionsWithoutFactor;
  return doc(
    ...(trigger === '' ? [] : [paragraph(strong('Trigger: '), text(trigger))]),
    ...(factors.length === 0 ? [] : [factorTable(analysis, items, siteUrl)]),
    ...(whys.length === 0 ? [] : [heading(3, 'Five whys'), ...bulletList(whyList(whys, null))]),
    ...(unanswered.length === 0
      ? []
      : [
          heading(3, 'Action items that answer no factor'),
          ...bulletList(
            unanswered.map((item) => ({ words: [...ticketLink(item, siteUrl), ...text(` ${item.summary}`)] })),
          ),
        ]),
  );
}

/** What the record says of the factors, in numbers alone. */
export function factorNumbers(totals: FactorTotals | undefined): Document {
  const total = totalOf(totals);
  if (!totals || total === 0) return doc(paragraph(text('No contributing factors were counted yet.')));
  const kinds = FACTOR_KINDS.filter((kind) => totals.kinds[kind] > 0).map(
    (kind) => `${totals.kinds[kind]} ${FACTOR_KIND_LABELS[kind].toLowerCase()}`,
  );
  return doc(paragraph(text(`${total} contributing ${total === 1 ? 'factor' : 'factors'}: ${kinds.join(', ')}.`)));
}

function factorTable({ factors }: Analysis, items: readonly TrackedActionItem[] | null, siteUrl: string): Node {
  const byKind = FACTOR_KINDS.flatMap((kind) => factors.filter((factor) => factor.kind === kind));
  const ticketsOf = (factorId: string): readonly Node[] => {
    if (items === null) return text('You may not see the incident.');
    const answers = items.filter((item) => item.factorId === factorId);
    if (answers.length === 0) return text('No action item yet');
    const keys = answers.flatMap((item, index) => [...text(index > 0 ? ', ' : ''), ...ticketLink(item, siteUrl)]);
    return [...keys, ...text(` (${doneOf(answers)})`)];
  };
  return table(
    [130, 350, 120, 160],
    row(...['Kind', 'Contributing factor', 'Theme', 'Action items'].map(headerCell)),
    ...byKind.map(({ id, kind, text: words, theme }) =>
      row(
        cell(paragraph(text(FACTOR_KIND_LABELS[kind]))),
        cell(paragraph(text(words))),
        cell(paragraph(text(theme ?? ''))),
        cell(paragraph(ticketsOf(id))),
      ),
    ),
  );
}

const whyList = (whys: readonly Why[], parentId: string | null): readonly ListItem[] =>
  answersTo(whys, parentId).map(({ id, text: words, factorId }) => ({
    words: [...text(words), ...(factorId === null ? [] : text(' (a contributing factor)'))],
    below: whyList(whys, id),
  }));
