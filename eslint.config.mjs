import { readFileSync } from 'node:fs';
import js from '@eslint/js';
import designSystem from '@atlaskit/eslint-plugin-design-system';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const TYPED = ['{src,sandbox,static,test,bench,platform,scripts}/**/*.{ts,tsx,mts}'];

/** What each folder may import, from the table that the layers guard reads too: here it shows while one types. */
const layers = JSON.parse(readFileSync(new URL('./scripts/layers.json', import.meta.url), 'utf8'));
const restrictImports = layers
  .sort((a, b) => a.at.length - b.at.length)
  .map(({ at, packages }) => ({
    files: [`${at}/**/*.{ts,tsx,mts}`, `${at}.{ts,mts}`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: `^(?!\\.${packages.map(packagePattern).join('')})`,
              message: `${at} may not use it (scripts/layers.json).`,
            },
          ],
        },
      ],
    },
  }));

function packagePattern(name) {
  return name.endsWith('*') ? `|${name.slice(0, -1)}` : `|${name}(?:/|$)`;
}

export default tseslint.config(
  { ignores: ['**/dist/', '**/node_modules/', '.cache/', 'artifacts/', 'coverage/', '.contracts/'] },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.mjs'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        fetch: 'readonly',
        AbortSignal: 'readonly',
      },
    },
  },
  {
    files: TYPED,
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { project: './tsconfig.check.json', tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidOperator: true },
      ],
      // Titles are cut and initials are taken by code point.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // `void x` marks on purpose what an arrow function throws away.
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      // Our objects are bundles of functions; none of them has a `this`.
      '@typescript-eslint/unbound-method': 'off',
      // A function may be async because its type says so.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      // Cannot tell a generic class of a library from a foreign one.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      eqeqeq: 'error',
    },
  },
  // jest's matchers (`expect.any(String)`) are typed as any.
  { files: ['test/**/*.{ts,tsx}'], rules: { '@typescript-eslint/no-unsafe-assignment': 'off' } },
  { files: ['{src,static}/**/*.{ts,tsx}'], ignores: ['src/entry/log.ts'], rules: { 'no-console': 'error' } },
  {
    files: ['static/app/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks, '@atlaskit/design-system': designSystem },
    rules: {
      ...reactHooks.configs.recommended.rules,
      // A screen is looked up in a table of components, not made.
      'react-hooks/static-components': 'off',
      ...designSystem.configs.recommended.rules,
      // These parts are plain elements with design tokens, because Atlaskit's own bring emotion, whose styles the
      // frame's policy blocks, or weigh more than the screen that they would stand on.
      '@atlaskit/design-system/use-primitives-text': 'off',
      '@atlaskit/design-system/no-html-anchor': 'off',
      '@atlaskit/design-system/no-html-code': 'off',
      // A drawing made of what a person wrote is no file to show.
      '@atlaskit/design-system/no-html-image': 'off',
      '@atlaskit/design-system/no-html-select': 'off',
      '@atlaskit/design-system/no-html-text-input': 'off',
    },
  },
  ...restrictImports,
);
