/** A page token is a position that clients cannot guess the meaning of and should not. */
export const writePageToken = (position: number): string => Buffer.from(`page:${position}`).toString('base64url');

/** @returns the position, or null when nothing here wrote the token. */
export function readPageToken(token: string): number | null {
  const position = /^page:(\d+)$/.exec(Buffer.from(token, 'base64url').toString())?.[1];
  return position === undefined ? null : Number(position);
}
