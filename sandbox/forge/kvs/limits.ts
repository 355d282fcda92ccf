import { jsonBytes, jsonDepth } from '../json';

const KEY = /^(?!\s+$)[a-zA-Z0-9:._\s-#]+$/;
const MAX_KEY_LENGTH = 500;
const MAX_VALUE_BYTES = 240 * 1024;
const MAX_DEPTH = 31;
const SECONDS = { SECONDS: 1, MINUTES: 60, HOURS: 3_600, DAYS: 86_400 };
const MAX_TTL_SECONDS = 365 * SECONDS.DAYS;

/** Expired keys may stay for so long before they are really gone. */
export const LINGER_MS = 48 * 3_600_000;
export const MAX_KEYS_PER_REQUEST = 25;
export const MAX_REQUEST_BYTES = 4 * 1024 * 1024;

export type Problem = { readonly status: number; readonly code: string; readonly message: string };
export type Ttl = { readonly value: number; readonly unit: keyof typeof SECONDS };

export const badRequest = (code: string, message: string): Problem => ({ status: 400, code, message });

export function keyProblem(key: string): Problem | null {
  if (key === '') return badRequest('KEY_TOO_SHORT', 'The key is empty.');
  if (key.length > MAX_KEY_LENGTH)
    return badRequest('KEY_TOO_LONG', `The key has more than ${MAX_KEY_LENGTH} characters.`);
  return KEY.test(key) ? null : badRequest('INVALID_KEY', `The key does not match ${KEY}.`);
}

export function valueProblem(value: unknown): Problem | null {
  if (value === undefined) return badRequest('INVALID_VALUE', 'The value is missing.');
  if (jsonBytes(value) > MAX_VALUE_BYTES)
    return badRequest('MAX_SIZE', `The value has more than ${MAX_VALUE_BYTES} bytes.`);
  return jsonDepth(value) > MAX_DEPTH ? badRequest('MAX_DEPTH', `The value is deeper than ${MAX_DEPTH} levels.`) : null;
}

export function ttlProblem(ttl: Ttl | undefined): Problem | null {
  if (!ttl) return null;
  const seconds = ttlMs(ttl) / 1_000;
  if (Number.isInteger(ttl.value) && seconds > 0 && seconds <= MAX_TTL_SECONDS) return null;
  return badRequest('INVALID_TTL', 'The TTL must be a whole number of units, above 0 and at most one year.');
}

export const ttlMs = ({ value, unit }: Ttl): number => value * SECONDS[unit] * 1_000;
