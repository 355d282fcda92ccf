import { filesUnder, readProjectFile } from '../support/project-files';

const TEXT = /(\.(ts|tsx|mts|mjs|json|yml|yaml|md|css|html|svg)|\/run|\.npmrc|\.gitignore|\.prettierignore)$/;
/** Foreign texts stay as they came; the lockfiles are made by npm and have a guard of their own. */
const FOREIGN = /^(sandbox\/seed\/incidents\/|(platform\/tools\/)?package-lock\.json$)/;

/** What belongs to one machine, or to how the work was done, and to nobody who reads the project. */
const UNWANTED: readonly (readonly [string, RegExp])[] = [
  ['a path of one machine', /(^|[\s"'`(=])(\/work\/|\/home\/[a-z]|\/Users\/[A-Za-z]|\/root\/|[A-Z]:\\\\?Users\\)/],
  ['a package registry', /registry\.(npmjs|yarnpkg)|npmmirror|artifactory|\/api\/npm\//],
  ['the number of an issue', /\b(issue|ticket|task|PR|pull request) #\d/i],
  [
    'how the work was done',
    /\b(this|previous|next|another) session\b|\bsub-?agent|\bAI assistant\b|language model|\bChatGPT\b|\bClaude\b/i,
  ],
  ['unfinished work', /\b(TODO|FIXME|XXX|HACK)\b(?!['"|])/],
];

const files = filesUnder('', TEXT).filter((file) => !FOREIGN.test(file) && !file.endsWith('plain-words.test.ts'));

test.each(UNWANTED)('no file of the project speaks of %s', (_, pattern) => {
  const found = files.flatMap((file) =>
    readProjectFile(file)
      .split('\n')
      .flatMap((line, at) => (pattern.test(line) ? [`${file}:${at + 1}: ${line.trim().slice(0, 120)}`] : [])),
  );
  expect(found).toEqual([]);
});
