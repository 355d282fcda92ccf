/**
 * Holds the machine's clock, so that nothing but the test moves the sandbox's, however busy the machine is. To be called
 * before the first sandbox is made.
 */
export function standStill(at = '2026-11-21T10:30:00.000Z'): void {
  jest.spyOn(Date, 'now').mockReturnValue(Date.parse(at));
}
