import { z } from 'zod';
import { doc, paragraph, text, type Document } from '../document/adf';
import { analysisExport, factorNumbers } from '../document/export-analysis';
import { completionExport, completionNumbers } from '../document/export-completion';
import type { Ports } from '../ports';
import { exportNumbers, type ExportNumbers } from '../workflows/export-numbers';
import type { AnalysisPlace } from '../workflows/find-analysis-home';
import { viewAnalysis } from '../workflows/view-analysis';
import { viewCompletion } from '../workflows/view-completion';
import { readSiteUrl } from '../adapters/jira/site-url';
import { logFailure } from './log';
import { portsOf } from './ports-for';
import { readExportPlace } from './read-export-place';
import { sendAsApp, sendAsUser } from './send-from-function';

const principalSchema = z.object({ principal: z.object({ accountId: z.string() }) });

const UNREAD =
  'This part could not be read when the page was exported. Open the page in Confluence to see it, or export it again.';

type Whole = (ports: Ports, place: AnalysisPlace, siteUrl: string) => Promise<Document>;
type Numbers = (numbers: ExportNumbers) => Document;

/** The contributing factors for PDF, Word and whatever else a page is exported to. */
export const exportFactors = exporter(
  async (ports, place, siteUrl) => {
    const { analysis, completion, unreadable } = await viewAnalysis(ports, place);
    if (unreadable !== null) return sentence(unreadable);
    return analysisExport({ analysis, items: completion?.items ?? null, siteUrl });
  },
  ({ factors }) => factorNumbers(factors),
);

/** The action items for the same. */
export const exportCompletion = exporter(
  async (ports, { incidentId }, siteUrl) => completionExport(await viewCompletion(ports, { incidentId }), siteUrl),
  ({ counts }) => completionNumbers(counts),
);

/**
 * A macro as a document. As the person where the platform says who exports; else as the app, which is why it shows numbers
 * and nothing more. An export is of a whole page, so what cannot be shown is a sentence in its place.
 */
function exporter(whole: Whole, numbers: Numbers) {
  return async (payload: unknown, context: unknown): Promise<Document> => {
    const place = readExportPlace(payload);
    if (!place) return sentence('This macro does not say which incident it shows.');
    try {
      if (principalSchema.safeParse(context).success) {
        const sends = sendAsUser();
        return await whole(portsOf(sends, null), place, place.siteUrl ?? (await readSiteUrl(sends.jira)));
      }
      const found = await exportNumbers(portsOf(sendAsApp(), null), place);
      return found ? numbers(found) : sentence(UNREAD);
    } catch (error) {
      logFailure('export', error);
      return sentence(UNREAD);
    }
  };
}

const sentence = (words: string): Document => doc(paragraph(text(words)));
