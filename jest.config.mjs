// JavaScript, because jest reads TypeScript configurations only with one more package.
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url)).replace(/[\\/]$/, '');

const typescript = {
  parser: { syntax: 'typescript', tsx: true },
  target: 'es2022',
  transform: { react: { runtime: 'automatic' } },
};

/** Packages that come as ECMAScript modules alone, which jest turns into CommonJS. */
const MODULES_ONLY = ['@hono/node-server'];

const shared = {
  transform: {
    '^.+\\.(ts|tsx|mjs)$': ['@swc/jest', { jsc: typescript, module: { type: 'commonjs' } }],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${MODULES_ONLY.join('|')})/)`],
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json', 'node'],
  modulePathIgnorePatterns: ['<rootDir>/(static|sandbox)/.*/dist/', '<rootDir>/platform/tools/node_modules/'],
};

/** The official API descriptions are compiled once, before any test, and every sandbox of a test is held against them. */
const held = {
  globalSetup: '<rootDir>/test/support/before-all-tests.ts',
  globalTeardown: '<rootDir>/test/support/after-all-tests.ts',
  setupFilesAfterEnv: ['<rootDir>/test/support/contracts/hold-sandboxes.ts'],
};

const inNode = (name, testMatch, more = {}) => ({
  ...shared,
  displayName: name,
  testEnvironment: 'node',
  testMatch: testMatch.map((pattern) => `<rootDir>/test/${pattern}`),
  ...held,
  ...more,
});

export default {
  // Generous, because nothing here is about speed and the machine may be busy. Jest takes no such time from a project.
  // Jest leaves one core to others, which on two cores is half the machine.
  maxWorkers: Math.max(2, availableParallelism() - 1),
  workerIdleMemoryLimit: '1500MB',
  testTimeout: 60_000,
  projects: [
    inNode('unit', ['{domain,document,shared,workflows,adapters,entry,platform,support,scripts}/**/*.test.ts']),
    inNode('sandbox', ['sandbox/**/*.test.ts']),
    inNode('contract', ['contract/**/*.test.ts']),
    inNode('guards', ['guards/**/*.test.ts']),
    inNode('journeys', ['journeys/*.test.ts', 'journeys/!(browser)/**/*.test.ts']),
    inNode('browser', ['journeys/browser/**/*.test.ts'], {
      slowTestThreshold: 60,
      setupFilesAfterEnv: [...held.setupFilesAfterEnv, '<rootDir>/test/support/second-go.ts'],
    }),
    {
      ...shared,
      displayName: 'static',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/test/static/**/*.test.{ts,tsx}'],
      setupFiles: ['<rootDir>/test/support/text-decoder.ts', '<rootDir>/test/support/bridge.ts'].filter((path) =>
        existsSync(path.replace('<rootDir>', here)),
      ),
      setupFilesAfterEnv: ['@testing-library/jest-dom', '<rootDir>/test/support/patient-queries.ts'],
      moduleNameMapper: {
        // As the build does it: none of Atlassian's own experiments runs here.
        '^@atlaskit/feature-gate-js-client/feature-gates$': '<rootDir>/static/app/build/no-feature-gates.ts',
        '^@atlaskit/primitives/pressable$': '<rootDir>/static/app/build/compiled-pressable.ts',
        '\\.module\\.css$': '<rootDir>/test/support/css-modules.ts',
        '\\.css$': '<rootDir>/test/support/no-styles.ts',
      },
    },
  ],
};
