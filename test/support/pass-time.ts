type Running = {
  readonly forge: { settle(): Promise<void> };
  readonly site: { readonly clock: { advance(ms: number): void } };
};

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Lets time pass in a sandbox, and everything happen that is due by then. */
export async function passTime({ forge, site }: Running, ms: number): Promise<void> {
  site.clock.advance(ms);
  await forge.settle();
}
