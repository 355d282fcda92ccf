type Header = (name: string) => string | null;

const EPOCH_SECONDS = /^\d{10}$/;

/**
 * The seconds to wait that an answer asks for: `Retry-After` in seconds or as a date, else what `X-RateLimit-Reset` names,
 * because gateways refuse for load without the former.
 * @param now epoch milliseconds.
 * @returns null where it asks for nothing.
 */
export function readRetryAfter(header: Header, now: number): number | null {
  const after = header('retry-after');
  if (after !== null && /^\d+$/.test(after.trim())) return Number(after);
  return secondsUntil(after, now) ?? secondsUntil(header('x-ratelimit-reset'), now);
}

function secondsUntil(moment: string | null, now: number): number | null {
  if (moment === null) return null;
  const at = EPOCH_SECONDS.test(moment) ? Number(moment) * 1_000 : Date.parse(moment);
  return Number.isNaN(at) ? null : Math.max(0, Math.ceil((at - now) / 1_000));
}
