import type { FrameLocator, Page } from 'playwright-core';
import type { Sandbox } from '../../../sandbox/sandbox';
import { EMPTY_ANALYSIS, FACTOR_KINDS } from '../../../src/domain/analysis';
import { makeAnalysedPage, pageAddressOf } from '../../support/analysed-page';
import { analysis, factor } from '../../support/analysis';
import { axeFindings, findingsInBothThemes } from '../../support/axe-findings';
import { dialogOf, macroOf } from '../../support/browser';
import { browserStory, unexpected } from '../../support/browser-story';
import { ROBIN, VERA } from '../../support/people';

jest.setTimeout(120_000);
const { start, visitAs } = browserStory();

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await start('quiet');
});

const factorsOn = (page: Page) => macroOf(page, 'factors-macro');
const openEditor = async (page: Page): Promise<FrameLocator> => {
  await factorsOn(page).getByRole('button', { name: 'Edit analysis' }).click();
  const dialog = dialogOf(page);
  await dialog.getByLabel('Trigger').waitFor();
  return dialog;
};

test('from the empty prompt to the fishbone, by keyboard, in both themes', async () => {
  const pageId = await makeAnalysedPage(sandbox, EMPTY_ANALYSIS);
  const visit = await visitAs(ROBIN, pageAddressOf(pageId));
  const { page } = visit;
  await factorsOn(page)
    .getByText(/one condition that let the incident happen/)
    .waitFor();
  expect(await findingsInBothThemes(page)).toEqual([]);

  const dialog = await openEditor(page);
  await page.keyboard.type('A roll-out');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.type('The delay was zero');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Proc');
  await page.keyboard.press('Tab');
  await page.keyboard.type('testing');
  await dialog.getByRole('button', { name: 'Ask why' }).press('Enter');
  await page.keyboard.type('Nobody watched the edge');
  await dialog.getByRole('button', { name: 'Make answer 1 a factor' }).press('Enter');
  expect(await findingsInBothThemes(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Save analysis' }).press('Enter');

  const fishbone = factorsOn(page).getByRole('img', { name: 'Fishbone of the contributing factors' });
  await fishbone.getByText('The delay was zero').waitFor();
  await fishbone.getByText('Nobody watched the edge').waitFor();
  await factorsOn(page).getByText('0 of 2 factors have an action item.').waitFor();
  await factorsOn(page).getByText('Factors as a list', { exact: true }).press('Enter');
  await factorsOn(page).getByText('Theme: testing.').waitFor();
  expect(await page.locator('dialog').count()).toBe(0);
  expect(await findingsInBothThemes(page)).toEqual([]);

  // An action item without a factor is mended in place.
  await factorsOn(page)
    .getByLabel(/^Factor that INC-\d+ answers$/)
    .first()
    .selectOption({ label: 'The delay was zero' });
  await factorsOn(page).getByRole('button', { name: 'Save' }).press('Enter');
  await factorsOn(page).getByText('1 of 2 factors have an action item.').waitFor();
  expect(unexpected(visit)).toEqual([]);
});

test('thirty factors with long words stand beside each other as they are drawn', async () => {
  const factors = Array.from({ length: 30 }, (_, at) =>
    factor({
      id: `f${at}`,
      kind: FACTOR_KINDS[at % 4] ?? 'technical',
      text:
        at % 5 === 0
          ? `Wwwwmmmm_${'Konfigurationsverwaltungs'.repeat(6)}`
          : `The ${at}. condition: ${'what was seen, said and done '.repeat(at % 7)}`,
    }),
  );
  const pageId = await makeAnalysedPage(sandbox, analysis({ factors }));
  const visit = await visitAs(ROBIN, pageAddressOf(pageId));
  const fishbone = factorsOn(visit.page).getByRole('img');
  await fishbone.waitFor();

  const overlapping = await fishbone.evaluate((svg) => {
    const boxes = Array.from(svg.querySelectorAll('text'), (text) => ({
      ...toBox(text.getBBox()),
      words: text.textContent,
    }));
    const [, , width = 0, height = 0] = (svg.getAttribute('viewBox') ?? '').split(' ').map(Number);
    const outside = boxes.filter((box) => box.left < 0 || box.top < 0 || box.right > width || box.bottom > height);
    const crossed = boxes.flatMap((box, at) =>
      boxes
        .slice(at + 1)
        .filter(
          (other) =>
            box.left < other.right &&
            other.left < box.right &&
            box.top < other.bottom - 3 &&
            other.top < box.bottom - 3,
        )
        .map((other) => `${box.words} / ${other.words}`),
    );
    function toBox({ x, y, width: wide, height: high }: DOMRect) {
      return { left: x, top: y, right: x + wide, bottom: y + high };
    }
    return { crossed, outside: outside.map(({ words }) => words), lines: boxes.length };
  });
  expect(overlapping).toMatchObject({ crossed: [], outside: [] });
  expect(overlapping.lines).toBeGreaterThan(100);
  expect(unexpected(visit)).toEqual([]);
});

test('on paper it is black on white, also from the dark theme', async () => {
  const pageId = await makeAnalysedPage(sandbox);
  const { page } = await visitAs(ROBIN, pageAddressOf(pageId), 'dark');
  const fishbone = factorsOn(page).getByRole('img');
  await fishbone.waitFor();
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const colours = await fishbone.evaluate((svg) => ({
    words: [...new Set(Array.from(svg.querySelectorAll('text'), (text) => getComputedStyle(text).fill))],
    boxes: [...new Set(Array.from(svg.querySelectorAll('rect'), (rect) => getComputedStyle(rect).fill))],
    lines: [...new Set(Array.from(svg.querySelectorAll('line'), (line) => getComputedStyle(line).stroke))],
  }));
  expect(colours).toEqual({ words: ['rgb(0, 0, 0)'], boxes: ['rgb(255, 255, 255)'], lines: ['rgb(0, 0, 0)'] });
});

test('who may not edit the page sees all of it and reads why', async () => {
  const pageId = await makeAnalysedPage(sandbox);
  const visit = await visitAs(VERA, pageAddressOf(pageId));
  const macro = factorsOn(visit.page);
  await macro.getByText('You may read this page and not edit it.').waitFor();
  await macro.getByRole('img').waitFor();
  expect(await macro.getByRole('button', { name: /Edit|Save/ }).count()).toBe(0);
  expect(await axeFindings(visit.page)).toEqual([]);
  expect(unexpected(visit)).toEqual([]);
});
