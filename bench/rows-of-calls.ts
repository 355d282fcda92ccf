import type { Cost } from './record-calls';
import { floor, type Floor, type Row } from './row';

type Limit = { readonly bar: number | null; readonly floor: Floor | null };

/** What a job is to be held to; what is not named is no line of the report. */
export type Limits = {
  readonly invocations?: Limit;
  readonly calls?: Limit;
  readonly chain?: Limit;
  readonly points?: Limit;
};

const UNITS = {
  invocations: 'invocations',
  calls: 'product calls',
  chain: 'one after another',
  points: 'points',
} as const satisfies Record<keyof Limits, string>;

const NAMES = ['invocations', 'calls', 'chain', 'points'] as const;

/** A line for each kind of cost that is limited or worth knowing. */
export const rowsOf = (what: string, cost: Cost, limits: Limits): readonly Row[] =>
  NAMES.flatMap((name): readonly Row[] => {
    const limit = limits[name];
    const measured = name === 'calls' ? cost.calls.length : cost[name];
    return limit ? [{ what, unit: UNITS[name], measured, ...limit }] : [];
  });

/** A bar with a floor below it. */
export const limit = (bar: number | null, least: number, how: string): Limit => ({ bar, floor: floor(least, how) });

/** Worth knowing, without a promise. */
export const INFORMATION: Limit = { bar: null, floor: null };
