import { refusal } from './refusals';

export type FaultMatch = {
  /** `kvs` is the app's storage, `queue` its queues; everything unless one is named. */
  readonly product?: OutboundCall['product'] | undefined;
  readonly method?: string | undefined;
  /** The beginning of the path without its query; with a `*` in it the whole path, where `*` stands for anything. */
  readonly path?: string | undefined;
};

/** Trouble to come, of calls that the app's functions make. */
export type FaultRule = {
  readonly match: FaultMatch;
  /** How many calls it befalls. */
  readonly times: number;
  /** How many matching calls go well first; none unless it is given. */
  readonly skip?: number | undefined;
} & (
  | {
      /** `before`: the call fails and nothing has happened. `after`: it has taken effect, and its answer is lost. */
      readonly fault: 'before' | 'after';
      /** What the app sees; 500 unless it is given. */
      readonly status?: number | undefined;
      /** Sent along as `Retry-After`. */
      readonly retryAfterSeconds?: number | undefined;
    }
  | {
      /** The call takes effect, and its answer comes so many milliseconds of the sandbox's clock later. */
      readonly fault: 'slow';
      readonly ms: number;
    }
);

/** A rule, and how many calls it has made fail. */
export type FaultState = FaultRule & { readonly fired: number };

/** A call of a function to a product, to storage or to a queue. */
export type OutboundCall = {
  readonly product: 'jira' | 'confluence' | 'kvs' | 'queue';
  readonly method: string;
  /** Without the query. */
  readonly path: string;
};

export type Fault =
  | { readonly kind: 'before' | 'after'; readonly answer: () => Response }
  | { readonly kind: 'slow'; readonly ms: number };

export type Faults = {
  /** What is to happen to a call; the first rule that fits and is not used up counts it. */
  take(call: OutboundCall): Fault | null;
  add(rule: FaultRule): void;
  clear(): void;
  list(): readonly FaultState[];
};

const DEFAULT_STATUS = 500;

/** @param asHtml whether failing calls are answered as gateways do: with a page in HTML. */
export function createFaults(asHtml: () => boolean): Faults {
  let rules: { readonly rule: FaultRule; passed: number; fired: number }[] = [];
  return {
    take(call) {
      for (const state of rules) {
        const { rule } = state;
        if (state.fired >= rule.times || !fits(rule.match, call)) continue;
        if (state.passed < (rule.skip ?? 0)) {
          state.passed += 1;
          continue;
        }
        state.fired += 1;
        return rule.fault === 'slow'
          ? { kind: 'slow', ms: rule.ms }
          : { kind: rule.fault, answer: () => failure(rule, asHtml()) };
      }
      return null;
    },
    add: (rule) => void rules.push({ rule, passed: 0, fired: 0 }),
    clear: () => void (rules = []),
    list: () => rules.map(({ rule, fired }) => ({ ...rule, fired })),
  };
}

function fits({ product, method, path }: FaultMatch, call: OutboundCall): boolean {
  if (product !== undefined && product !== call.product) return false;
  if (method !== undefined && method.toUpperCase() !== call.method.toUpperCase()) return false;
  if (path === undefined) return true;
  return path.includes('*') ? patternOf(path).test(call.path) : call.path.startsWith(path);
}

const patternOf = (path: string): RegExp => new RegExp(`^${path.split('*').map(escapeForPattern).join('.*')}$`);

const escapeForPattern = (text: string) => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&');

const SAID = 'The sandbox was told to let this call fail.';

function failure(
  { status = DEFAULT_STATUS, retryAfterSeconds }: Exclude<FaultRule, { fault: 'slow' }>,
  asHtml: boolean,
): Response {
  const answer = asHtml
    ? new Response(`<html><body><h1>${status}</h1><p>${SAID}</p></body></html>`, {
        status,
        headers: { 'content-type': 'text/html' },
      })
    : refusal(status, SAID);
  if (retryAfterSeconds !== undefined) answer.headers.set('Retry-After', String(retryAfterSeconds));
  return answer;
}
