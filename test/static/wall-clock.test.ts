import { fromWallClock, toWallClock } from '../../static/app/wall-clock';

test('An instant and its wall clock are each other’s inverse, in summer and in winter', () => {
  for (const at of ['2026-01-15T09:30:00.000Z', '2026-07-15T22:30:00.000Z'])
    for (const zone of ['Europe/Copenhagen', 'America/St_Johns', 'Pacific/Kiritimati', 'UTC'])
      expect(fromWallClock(toWallClock(at, zone), zone)).toBe(at);
});

test('The wall clock is that of the zone', () => {
  expect(toWallClock('2026-07-15T22:30:45.000Z', 'Europe/Copenhagen')).toBe('2026-07-16T00:30');
});

test('A time that the clocks skip lies after the jump', () => {
  expect(fromWallClock('2026-03-29T02:30', 'Europe/Copenhagen')).toBe('2026-03-29T01:30:00.000Z');
});

test('A half-typed input is no instant', () => {
  expect(fromWallClock('', 'UTC')).toBeNull();
  expect(fromWallClock('2026-03-29', 'UTC')).toBeNull();
});
