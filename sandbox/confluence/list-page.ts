import { refuseParameter } from './errors';
import { json, type Call } from './operation';
import { baseUrl } from './render/links';

const MOST = 250;

/** One page of a list, with the way to the next in the `Link` header and in `_links.next`, as Confluence gives it. */
export function answerList<T>(call: Call, entries: readonly T[], render: (entry: T) => unknown): Response {
  const limit = readLimit(call);
  const start = readCursor(call.query('cursor'));
  const results = entries.slice(start, start + limit).map(render);
  const next = start + limit < entries.length ? nextUrl(call.url, start + limit) : null;
  const base = baseUrl(call.view.confluence.site);
  const link = `${next ? `<${next}>; rel="next", ` : ''}<${base}>; rel="base"`;
  return json({ results, _links: { ...(next ? { next } : {}), base } }, { Link: link });
}

/** @throws 400 when it is no number from 1 to 250. */
export function readLimit({ query }: Call): number {
  const text = query('limit');
  if (text === undefined) return 25;
  if (!/^\d+$/.test(text) || Number(text) < 1 || Number(text) > MOST)
    refuseParameter(`Provided value {${text}} for 'limit' is not valid. It must be a number from 1 to ${MOST}`);
  return Number(text);
}

// A cursor is a position that clients cannot guess the meaning of and should not.
const writeCursor = (position: number) => Buffer.from(`position:${position}`).toString('base64url');

function readCursor(cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  const position = /^position:(\d+)$/.exec(Buffer.from(cursor, 'base64url').toString())?.[1];
  return position === undefined
    ? refuseParameter(`Provided value {${cursor}} for 'cursor' is not valid`)
    : Number(position);
}

function nextUrl({ pathname, searchParams }: URL, position: number): string {
  const parameters = new URLSearchParams(searchParams);
  parameters.set('cursor', writeCursor(position));
  return `${pathname}?${parameters.toString()}`;
}
