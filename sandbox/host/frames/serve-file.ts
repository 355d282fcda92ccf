import { readFile } from 'node:fs/promises';
import { resolve, sep } from 'node:path';
import { getMimeType } from 'hono/utils/mime';

/** @returns a file under `root` as an answer, or null when there is none. Nothing outside `root` is ever read. */
export async function serveFile(root: string, path: string): Promise<Response | null> {
  const file = resolve(root, `./${path}`);
  if (!file.startsWith(root + sep)) return null;
  const content = await readOrNull(file);
  if (content === null) return null;
  const type = getMimeType(file) ?? 'application/octet-stream';
  return new Response(new Uint8Array(content), { headers: { 'content-type': type, 'cache-control': 'no-cache' } });
}

/** @returns null when there is no such file. */
export async function readOrNull(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file);
  } catch (error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
    if (code === 'ENOENT' || code === 'EISDIR' || code === 'ENOTDIR') return null;
    throw error;
  }
}
