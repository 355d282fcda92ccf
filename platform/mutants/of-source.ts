import type { AppCopy } from '../app-copy';
import type { Mutant } from './mutant';

const INDEX = 'src/index.ts';
const addLine = ({ read, write }: AppCopy, line: string) => write(INDEX, `${read(INDEX)}${line}\n`);
const addFile = ({ write }: AppCopy, text: string) => write('src/extra.ts', text);

function setCompilerOption({ read, write }: AppCopy, option: string, value: string): void {
  const text = read('tsconfig.json');
  write('tsconfig.json', text.replace('"compilerOptions": {', `"compilerOptions": { "${option}": ${value},`));
}

/** What the linter or the bundler says of the code. */
export const SOURCE_MUTANTS: readonly Mutant[] = [
  {
    name: 'a handler that is not exported (linter)',
    check: 'linter',
    says: /Cannot find exported function "nobody"/,
    apply: ({ add }) => add(['modules', 'function'], { key: 'extra', handler: 'index.nobody' }),
  },
  {
    name: 'a handler that is not exported (bundler)',
    check: 'bundler',
    says: /no function index\.nobody/,
    apply: ({ add }) => add(['modules', 'function'], { key: 'extra', handler: 'index.nobody' }),
  },
  {
    name: 'a request to a host that is not declared',
    check: 'linter',
    says: /example\.com/,
    apply: (copy) =>
      addFile(copy, "import api from '@forge/api';\nexport const ask = () => api.fetch('https://example.com/x');\n"),
  },
  {
    name: 'the storage that @forge/api no longer has',
    check: 'linter',
    says: /deprecated/,
    apply: (copy) =>
      addFile(copy, "import { storage } from '@forge/api';\nexport const ask = () => storage.get('x');\n"),
  },
  {
    name: 'a function that a queue shares with a panel',
    check: 'linter',
    says: /used by a consumer and jira:issueActivity/,
    apply: ({ add }) => {
      add(['modules', 'function'], { key: 'extra', handler: 'index.resolver', timeoutSeconds: 60 });
      add(['modules', 'consumer'], { key: 'extra-queue', queue: 'extra', function: 'extra' });
      const resolver = { function: 'extra' };
      add(['modules', 'jira:issueActivity'], { key: 'extra-tab', title: 'Extra', resource: 'app', resolver });
    },
  },
  {
    name: 'a tsconfig.json with which the linter reads nothing',
    check: 'linter',
    says: /does not read this file/,
    apply: ({ read, write }) => write('tsconfig.json', read('tsconfig.json').replace('"src/**/*"', '"src"')),
  },
  {
    name: 'an import with the ending .js',
    check: 'bundler',
    says: /extra\.js/,
    apply: (copy) => {
      addFile(copy, 'export const extra = 1;\n');
      addLine(copy, "export { extra } from './extra.js';");
    },
  },
  {
    name: 'an import by an alias of tsconfig.json',
    check: 'bundler',
    says: /~\/extra/,
    apply: (copy) => {
      addFile(copy, 'export const extra = 1;\n');
      addLine(copy, "export { extra } from '~/extra';");
      setCompilerOption(copy, 'paths', '{ "~/*": ["./src/*"] }');
    },
  },
  {
    name: 'a tsconfig.json that emits nothing',
    check: 'bundler',
    says: /emitted no output/,
    apply: (copy) => setCompilerOption(copy, 'noEmit', 'true'),
  },
  {
    name: 'a mistake in the types',
    check: 'bundler',
    says: /not assignable/,
    apply: (copy) => addLine(copy, "export const wrong: number = 'text';"),
  },
  {
    name: 'a package that is not installed',
    check: 'bundler',
    says: /not-a-package/,
    apply: (copy) => addLine(copy, "export { nothing } from 'not-a-package';"),
  },
];
