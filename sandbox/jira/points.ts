/** One point for the call and `each` for every entry of a list in the answer; the answer itself may be the list. */
export const pointsPerEntry =
  (name: string | null, each = 1) =>
  (answer: unknown): number => {
    const list = name === null ? answer : valueOf(answer, name);
    return 1 + (Array.isArray(list) ? list.length * each : 0);
  };

const valueOf = (answer: unknown, name: string): unknown =>
  typeof answer === 'object' && answer !== null ? Object.entries(answer).find(([key]) => key === name)?.[1] : undefined;
