/** One stored key. Times are epoch milliseconds on the sandbox's clock. */
export type KvsEntry = {
  readonly id: string;
  readonly value: unknown;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly expiresAt: number | null;
};
