import type { Rule } from './rule';

const PRODUCTS = ['jira', 'confluence'];
/** Module types whose name does not say where they live. */
const HOMES: Readonly<Record<string, string>> = { macro: 'confluence' };

const productOf = (type: string): string => HOMES[type] ?? type.split(':')[0] ?? type;

/** An app is installed in one product unless it says that it goes with more, and then where it must. */
export const compatibility: Rule = {
  name: 'app.compatibility names each product that has a module',
  level: 'error',
  breaches: ({ manifest: { app, modules } }) => {
    const used = PRODUCTS.filter((product) => Object.keys(modules).some((type) => productOf(type) === product));
    const named = Object.keys(app.compatibility ?? {});
    if (used.length < 2 && named.length === 0) return [];
    return used
      .filter((product) => !named.includes(product))
      .map((product) => ({ at: ['app', 'compatibility'], message: `app.compatibility does not name ${product}` }));
  },
};
