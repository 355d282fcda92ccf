/**
 * `Date`, except that the present moment is the sandbox's while an invocation runs. A proxy and not a subclass, so that
 * `instanceof`, `Date()` without `new` and classes that extend `Date` keep working for all the code of the process.
 * @param now epoch milliseconds, or null where the machine's clock holds.
 */
export function dateOn(RealDate: DateConstructor, now: () => number | null): DateConstructor {
  const present = () => now() ?? RealDate.now();
  return new Proxy(RealDate, {
    construct(target, given: unknown[], newTarget) {
      const made: unknown = Reflect.construct(target, given.length === 0 ? [present()] : given, newTarget);
      if (made instanceof RealDate) return made;
      throw new TypeError('Date was asked to make something that is no date.');
    },
    apply: () => new RealDate(present()).toString(),
    get: (target, name, receiver): unknown => (name === 'now' ? present : Reflect.get(target, name, receiver)),
  });
}
