/** One line of the report. Numbers are in `unit`; null where there is no such number. */
export type Row = {
  readonly what: string;
  readonly unit: string;
  readonly measured: number;
  /** The most that is allowed. */
  readonly bar: number | null;
  readonly floor: Floor | null;
};

/** The least that can do the job, and how that is known. */
export type Floor = { readonly value: number; readonly how: string };

export const floor = (value: number, how: string): Floor => ({ value, how });

/** Measured over floor; null where there is no floor, or none above zero. */
export const ratioOf = ({ measured, floor }: Row): number | null =>
  floor && floor.value > 0 ? measured / floor.value : null;

/** null where nothing is promised. */
export const holds = ({ measured, bar }: Row): boolean | null => (bar === null ? null : measured <= bar);
