import { durationsOf, formatDuration } from '../domain/durations';
import type { Postmortem } from '../domain/postmortem';
import type { Section, SectionFill } from '../domain/template';
import { doc, heading, paragraph, text, type Document, type Node } from './adf';
import { blamelessNote } from './blameless-note';
import { childPages } from './child-pages';
import { keyFactsTable } from './key-facts';
import { macroNode, type AppIdentity } from './macro';
import { prompt, removeNote } from './prompt';
import { relatedList } from './related';
import { spreadTimeline, type SpreadTimeline } from './spread-timeline';
import { timelineTables } from './timeline';
import { timelineGoesOn } from './timeline-part';
import { utc } from '../domain/words';

export const COMPLETION_MACRO_KEY = 'completion-macro';
export const FACTORS_MACRO_KEY = 'factors-macro';

export type PageSetting = {
  readonly app: AppIdentity;
  /** A UUID for the completion macro. */
  readonly macroLocalId: string;
  /** A UUID for the macro with the contributing factors. */
  readonly factorsLocalId: string;
  /** The site's address without a slash at its end. */
  readonly siteUrl: string;
};

/**
 * The page of a postmortem, after its template. It names nobody and mentions nobody. Where its timeline goes on,
 * on other pages, it says so, and the macro carries the UUID under which it is noted what those pages hold.
 */
export function postmortemPage(
  postmortem: Postmortem,
  { app, macroLocalId, factorsLocalId, siteUrl }: PageSetting,
  { onPage, parts }: SpreadTimeline = spreadTimeline(postmortem),
): Document {
  const fill: Readonly<Record<SectionFill, () => readonly Node[]>> = {
    summary: () => [paragraph(text(summarySentence(postmortem)))],
    'key-facts': () => [keyFactsTable(postmortem, `${siteUrl}/browse/${postmortem.incident.key}`)],
    timeline: () => [...timelineTables(onPage, siteUrl), ...timelineGoesOn(parts)],
    factors: () => [
      macroNode({
        app,
        key: FACTORS_MACRO_KEY,
        title: 'Contributing factors',
        localId: factorsLocalId,
        config: { incidentId: postmortem.incident.id },
      }),
    ],
    related: () => relatedList(postmortem.related, siteUrl),
    accounts: () => [paragraph(text(ACCOUNTS)), childPages()],
    'action-items': () => [
      macroNode({
        app,
        key: COMPLETION_MACRO_KEY,
        title: 'Postmortem action items',
        localId: macroLocalId,
        config: { incidentId: postmortem.incident.id, ...(parts.length > 0 && { timelinePlan: macroLocalId }) },
      }),
    ],
  };
  return doc(
    blamelessNote,
    ...postmortem.template.sections.flatMap((section) =>
      sectionNodes(section, section.fill ? fill[section.fill]() : []),
    ),
  );
}

/** A heading never stands alone: below it is what the app knows, else what people are asked; without either it is left out. */
function sectionNodes({ heading: words, prompt: question, fill }: Section, content: readonly Node[]): readonly Node[] {
  const asks = question !== '' && (content.length === 0 || fill !== 'timeline');
  if (content.length === 0 && !asks) return [];
  const how = fill === 'factors' ? removeNote('Answer with Edit analysis above') : undefined;
  return [heading(2, words), ...content, ...(asks ? [prompt(question, how)] : [])];
}

const ACCOUNTS =
  'Everybody who was involved can write their own account: press Postmortem under the title of this page, or open Accounts on the incident. What people have shared is listed here, with the other pages below this one.';

/** One sentence that a reader without time can stop after. */
function summarySentence({ incident, severity, isNearMiss, keyTimes }: Postmortem): string {
  const { total, timeToResolve } = durationsOf(keyTimes);
  const { impactStart, detected, resolved } = keyTimes;
  const parts = [
    isNearMiss ? 'A near miss.' : '',
    severity ? `Severity ${severity.label}.` : '',
    impactStart ? `Impact began ${utc(impactStart.at)}.` : '',
    detected ? `Detected ${utc(detected.at)}.` : '',
    resolved ? `Resolved ${utc(resolved.at)}${lasted(total, timeToResolve)}.` : 'Not resolved when this page was made.',
  ];
  return [`${incident.key}: ${incident.summary.trim().replace(/([^.!?…])$/u, '$1.')}`, ...parts]
    .filter(Boolean)
    .join(' ');
}

function lasted(total: number | null, timeToResolve: number | null): string {
  if (total !== null) return `, after ${formatDuration(total)}`;
  return timeToResolve === null ? '' : `, ${formatDuration(timeToResolve)} after detection`;
}
