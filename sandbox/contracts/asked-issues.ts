import type { Exchange } from '../core/exchange';
import { isObject } from './open-api';

type Json = Readonly<Record<string, unknown>>;

/** What a request wants to see of each issue. */
export type Asked = {
  /** Whether a field was asked for by its name, or with all. */
  readonly field: (name: string) => boolean;
  readonly anyFields: boolean;
  readonly properties: boolean;
  /** `names`, `changelog` … */
  readonly expand: readonly string[];
};

const READ = 'GET /rest/api/3/issue/{issueIdOrKey}';
/** These answer with a list of issues, and show of each what was asked for alone. */
const LISTS = ['POST /rest/api/3/issue/bulkfetch', 'POST /rest/api/3/search/jql', 'GET /rest/api/3/search/jql'];

/** The issues that a request reads, with their place in the answer; what lies inside them shows what it will. */
export function askedIssues(answer: unknown, operation: string): readonly (readonly [pointer: string, issue: Json])[] {
  if (!isObject(answer)) return [];
  if (operation === READ) return [['', answer]];
  const issues = LISTS.includes(operation) && Array.isArray(answer.issues) ? answer.issues : [];
  return issues.flatMap((issue: unknown, at) => (isObject(issue) ? [[`/issues/${at}`, issue] as const] : []));
}

export function askedOf({ path, requestBody }: Exchange, operation: string): Asked {
  const query = new URL(path, 'http://site').searchParams;
  const body = isObject(requestBody) ? requestBody : {};
  const listed = (name: string): readonly string[] => {
    const inBody: readonly unknown[] = [body[name]].flat();
    return [...query.getAll(name), ...inBody.filter((part) => typeof part === 'string')]
      .flatMap((part) => part.split(','))
      .map((part) => part.trim())
      .filter((part) => part !== '');
  };
  const fields = listed('fields');
  // Without a choice, reading one issue shows all fields; a list shows none.
  const all = fields.includes('*all') || (operation === READ && fields.every((name) => name.startsWith('-')));
  return {
    field: (name) => !fields.includes(`-${name}`) && (all || fields.includes(name)),
    anyFields: all || fields.some((name) => !name.startsWith('-') && name !== 'id'),
    properties: listed('properties').length > 0,
    expand: listed('expand'),
  };
}
