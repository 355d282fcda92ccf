import type { AppCall, Exchange } from '../core/exchange';

/** Who made a call for the app, and how. */
export type Caller = Pick<AppCall, 'actingAs' | 'accountId' | 'via' | 'invocationId'>;

/** A call as it was answered, by the product or by the platform before it. */
type AnsweredCall = Omit<Exchange, 'actor' | 'requestBody' | 'responseBody'>;

/** The product calls that the app made, oldest first. */
export type CallLog = {
  record(call: AnsweredCall, caller: Caller): void;
  calls(): readonly AppCall[];
  clear(): void;
};

export function createCallLog(): CallLog {
  let calls: AppCall[] = [];
  return {
    record({ product, method, path, status, startedAt, durationMs, points }, caller) {
      // A call of a frame through the bridge is charged to the person, not to the app.
      const charged = caller.via === 'bridge' ? 0 : points;
      calls.push({ product, method, path, status, startedAt, durationMs, points: charged, ...caller });
    },
    calls: () => [...calls],
    clear: () => void (calls = []),
  };
}
