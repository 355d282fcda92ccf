import { readRetryAfter } from '../../src/adapters/read-retry-after';

const NOW = Date.parse('2026-11-21T10:30:00.500Z');
const read = (headers: Readonly<Record<string, string>>) => readRetryAfter((name) => headers[name] ?? null, NOW);

test.each([
  [{}, null],
  [{ 'retry-after': '7' }, 7],
  [{ 'retry-after': 'Sat, 21 Nov 2026 10:31:00 GMT' }, 60],
  [{ 'retry-after': 'Sat, 21 Nov 2026 10:00:00 GMT' }, 0],
  [{ 'retry-after': 'soon' }, null],
  [{ 'x-ratelimit-reset': '2026-11-21T11:00:00Z' }, 1_800],
  [{ 'x-ratelimit-reset': '2026-11-21T11:00Z' }, 1_800],
  [{ 'x-ratelimit-reset': '1795257060' }, 60],
  [{ 'retry-after': '3', 'x-ratelimit-reset': '2026-11-21T11:00:00Z' }, 3],
  [{ 'retry-after': 'soon', 'x-ratelimit-reset': '2026-11-21T11:00:00Z' }, 1_800],
])('%j asks for %p seconds', (headers, seconds) => {
  expect(read(headers)).toBe(seconds);
});
