import { createSandbox, type Sandbox } from '../../sandbox/sandbox';
import { REAL_INCIDENTS } from '../../sandbox/seed/incidents';
import { KEY_TIMES } from '../../src/domain/key-times';
import { KEY_TIME_LABELS, NOT_KNOWN } from '../../src/domain/words';
import { nodesOf, plainText, timelineRows } from '../../test/support/document-text';
import { documentOf, withPagesBelow } from '../../test/support/pages-of';
import { call } from '../app';

/** How much of what a page asks for is on it before a person has typed anything. */
export type Share = { readonly filled: number; readonly asked: number };

/**
 * The facts of a page, by where they stand. A fact is a row of the key facts (filled: not “Not known”), or an entry of
 * the timeline (asked for: as many as its public account tells of, or as stand there, if those are more).
 */
export type Prefilled = {
  readonly keyFacts: Share;
  readonly keyTimes: Share;
  readonly timeline: Share;
  /** Prompts that only people can answer. */
  readonly questions: number;
};

const LABELS: readonly string[] = KEY_TIMES.map((name) => KEY_TIME_LABELS[name]);

/** Makes the page of every real incident with nothing changed, and counts what is on it. */
export async function prefilledPages(): Promise<readonly Prefilled[]> {
  const pages: Prefilled[] = [];
  for (const { summary, expected } of REAL_INCIDENTS) {
    const sandbox = createSandbox({ world: 'quiet' });
    pages.push(await prefilledPage(sandbox, summary, expected.timelineEntriesAtLeast));
  }
  return pages;
}

async function prefilledPage(sandbox: Sandbox, summary: string, told: number): Promise<Prefilled> {
  const issue = sandbox.jira.store.issues.find((one) => one.summary === summary)?.key;
  if (issue === undefined) throw new Error(`The world has no incident “${summary}”.`);
  const before = new Set(sandbox.confluence.store.pages.all().map(({ id }) => id));
  await call(sandbox, { module: 'create-postmortem', issue }, 'createPostmortem', {});
  const pageId = sandbox.confluence.store.pages.find(({ id }) => !before.has(id))?.id ?? '';
  const documents = withPagesBelow(sandbox, pageId).map(documentOf);
  const facts = documents
    .flatMap(nodesOf)
    .filter(({ type }) => type === 'tableRow')
    .map(({ content = [] }) => content.map(plainText))
    .filter(([name], index, rows) => name !== 'Fact' && index < rows.findIndex(([head]) => head === 'Time'));
  const shareOf = (rows: typeof facts): Share => ({
    filled: rows.filter(([, value = '']) => !value.startsWith(NOT_KNOWN)).length,
    asked: rows.length,
  });
  const entries = documents.flatMap(timelineRows).length;
  return {
    keyFacts: shareOf(facts),
    keyTimes: shareOf(facts.filter(([name = '']) => LABELS.includes(name))),
    questions: documents
      .flatMap(nodesOf)
      .filter(({ type, attrs }) => type === 'panel' && attrs?.['panelType'] === 'note').length,
    timeline: { filled: entries, asked: Math.max(entries, told) },
  };
}
