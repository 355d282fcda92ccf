export type Count = { readonly passed: number; readonly failed: number; readonly skipped: number };

export const NONE: Count = { passed: 0, failed: 0, skipped: 0 };

export const add = (...counts: readonly Count[]): Count =>
  counts.reduce(
    (sum, { passed, failed, skipped }) => ({
      passed: sum.passed + passed,
      failed: sum.failed + failed,
      skipped: sum.skipped + skipped,
    }),
    NONE,
  );

export const countText = ({ passed, failed, skipped }: Count): string =>
  `${passed} passed, ${failed} failed, ${skipped} skipped`;
