import { countEffort } from './jobs/count-effort';
import { prefilledPages, type Share } from './jobs/prefilled-page';
import type { Row } from './row';

/** How much of a page stands there before anybody typed, over the real incidents. */
export async function prefilledRows(): Promise<readonly Row[]> {
  const pages = await prefilledPages();
  const what = `pages of ${pages.length} real incidents, nothing typed`;
  const row = (unit: string, shares: readonly Share[]): Row => {
    const sum = (part: keyof Share) => shares.reduce((total, share) => total + share[part], 0);
    const [filled, asked] = [sum('filled'), sum('asked')];
    return { what, unit: `% of ${asked} ${unit} filled`, measured: (100 * filled) / asked, bar: null, floor: null };
  };
  return [
    row(
      'key times',
      pages.map(({ keyTimes }) => keyTimes),
    ),
    row(
      'key facts',
      pages.map(({ keyFacts }) => keyFacts),
    ),
    row(
      'timeline entries',
      pages.map(({ timeline }) => timeline),
    ),
    row(
      'facts in all',
      pages.flatMap(({ keyFacts, timeline }) => [keyFacts, timeline]),
    ),
    {
      what,
      unit: 'questions left to people, at most',
      measured: Math.max(...pages.map(({ questions }) => questions)),
      bar: null,
      floor: null,
    },
  ];
}

/** What a person does from the panel's *Create postmortem* until the page is open, in a real browser. */
export async function effortRows(): Promise<readonly Row[]> {
  const { clicks, characters } = await countEffort();
  const what = 'from Create to the open page, real incidents';
  return [
    { what, unit: 'clicks, at most', measured: clicks, bar: null, floor: null },
    { what, unit: 'typed characters, at most', measured: characters, bar: null, floor: null },
  ];
}
