export const WRITE_POINTS = () => 1;

/** One point for the call and `each` for every entry of `results`. */
export const pointsPerResult =
  (each = 1) =>
  (answer: unknown): number => {
    const results = typeof answer === 'object' && answer !== null && 'results' in answer ? answer.results : null;
    return 1 + (Array.isArray(results) ? results.length * each : 0);
  };
