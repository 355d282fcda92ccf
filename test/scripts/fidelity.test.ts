import { z } from 'zod';
import { readProjectFile } from '../support/project-files';
import { runModule } from '../support/run-module';

type Exercised = readonly (readonly [file: string, operations: readonly string[]])[];

/** What `npm test` finds in the table after a run in which the files have exercised these operations. */
function outOfStep(exercised: Exercised, projects: readonly string[]): readonly string[] {
  const map = `new Map(${JSON.stringify(exercised)}.map(([file, operations]) => [file, new Set(operations)]))`;
  const script = `import { rowsOutOfStep } from './scripts/lib/fidelity.mjs';
    console.log(JSON.stringify(rowsOutOfStep(${map}, ${JSON.stringify(projects)})));`;
  return z.array(z.string()).parse(runModule(script));
}

const rows = [
  ...readProjectFile('sandbox/README.md').matchAll(/^\| `([A-Z]+ \/(?:rest|wiki)[^`]+)` .*`([^`]+)` \|$/gm),
];
const all: Exercised = rows.map(([, operation = '', file = '']) => [file, [operation]]);
const merged: Exercised = [...new Set(all.map(([file]) => file))].map((file) => [
  file,
  all.filter(([other]) => other === file).flatMap(([, operations]) => operations),
]);

test('a table that says what the tests do is in step', () => {
  expect(rows.length).toBeGreaterThan(50);
  expect(outOfStep(merged, ['sandbox', 'journeys', 'contract'])).toEqual([]);
});

test('a row whose test does not exercise its operation is found, if the test was run', () => {
  const without = merged.map(([file, operations]): readonly [string, readonly string[]] => [
    file,
    operations.filter((operation) => operation !== 'GET /rest/api/3/field'),
  ]);
  const sentence = 'sandbox/README.md: test/sandbox/jira/site.test.ts does not exercise GET /rest/api/3/field';

  expect(outOfStep(without, ['sandbox'])).toEqual([sentence]);
  expect(outOfStep(without, ['journeys'])).toEqual([]);
});
