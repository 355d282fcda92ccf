import { createSourceFile, forEachChild, isAsExpression, ScriptTarget, SyntaxKind, type Node } from 'typescript';
import { filesUnder, readProjectFile } from '../support/project-files';

const LONGEST = 300;
const MEDIAN = 60;
const TYPESCRIPT = /\.m?tsx?$/;
const sources = ['src', 'static/app', 'sandbox', 'platform'].flatMap((folder) => filesUnder(folder, TYPESCRIPT));
const SUPPRESSIONS = /@ts-(ignore|nocheck)|eslint-(disable|enable)|prettier-ignore|(istanbul|c8|v8) ignore/;
/** In a test it proves that a mistake does not compile; it must say which. */
const EXPECTED_ERROR = /@ts-expect-error(?! \S+ \S+)/;

const lengths = sources.map((file) => ({ file, lines: readProjectFile(file).trimEnd().split('\n').length }));

test(`no source file is longer than ${LONGEST} lines`, () => {
  expect(lengths.filter(({ lines }) => lines > LONGEST)).toEqual([]);
});

test(`half of the source files are shorter than ${MEDIAN} lines`, () => {
  const sorted = lengths.map(({ lines }) => lines).sort((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
  process.stderr.write(`${sorted.length} source files, median ${median} lines, longest ${sorted.at(-1) ?? 0}\n`);
  expect(median).toBeLessThan(MEDIAN);
});

test('nothing is switched off with any, a double cast or a comment', () => {
  const tests = filesUnder('', TYPESCRIPT).filter((file) => /^(test|bench|scripts)\//.test(file));
  expect([
    ...sources.flatMap((file) => dodges(file, /@ts-expect-error/)),
    ...tests.filter((file) => !file.endsWith('guards/sizes.test.ts')).flatMap((file) => dodges(file, EXPECTED_ERROR)),
  ]).toEqual([]);
});

function dodges(file: string, expectedError: RegExp): string[] {
  const text = readProjectFile(file);
  const found = [SUPPRESSIONS, expectedError].flatMap((pattern) => pattern.exec(text)?.[0] ?? []);
  const visit = (node: Node): void => {
    if (node.kind === SyntaxKind.AnyKeyword) found.push('any');
    if (isAsExpression(node) && isAsExpression(node.expression)) found.push(node.getText());
    forEachChild(node, visit);
  };
  visit(createSourceFile(file, text, ScriptTarget.ES2022, true));
  return found.map((what) => `${file}: ${what}`);
}
