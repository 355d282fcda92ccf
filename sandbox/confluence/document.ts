import { z } from 'zod';
import { refuse, refuseParameter, refuseUnbuilt } from './errors';

const representation = z.enum(['storage', 'atlas_doc_format', 'wiki']);
const flat = z.strictObject({ representation, value: z.string() });
const nested = z
  .strictObject({ storage: flat.optional(), atlas_doc_format: flat.optional(), wiki: flat.optional() })
  .refine((body) => Object.keys(body).length === 1, 'name one representation');

/** A page's text in a request: `{representation, value}`, or the same under the name of its representation. */
export const pageBody = z.union([flat, nested]);

const EMPTY = JSON.stringify({ type: 'doc', version: 1, content: [] });

/** The ADF document of a request as JSON text. @throws 400 for what is no document, 501 for other representations. */
export function readDocument(body: z.output<typeof pageBody> | undefined): string {
  if (body === undefined) return EMPTY;
  const text = 'value' in body ? body : (body.atlas_doc_format ?? body.storage ?? body.wiki);
  if (!text) return refuseParameter("Provided value for 'body' is not valid: it names no representation");
  if (text.representation !== 'atlas_doc_format')
    refuseUnbuilt(`page bodies in the ${text.representation} representation`);
  // The sentence is ours: how Confluence words this one is not known.
  return isDocument(text.value) ? text.value : refuse(400, 'The body is not a valid ADF document');
}

function isDocument(value: string): boolean {
  try {
    const doc: unknown = JSON.parse(value);
    return isRecord(doc) && doc['type'] === 'doc' && doc['version'] === 1 && isNodeList(doc['content']);
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

/** Nodes of any type: apps and editors bring their own. */
const isNodeList = (value: unknown): boolean => Array.isArray(value) && value.every(isNode);

function isNode(node: unknown): boolean {
  if (!isRecord(node) || typeof node['type'] !== 'string') return false;
  if (node['type'] === 'text') return typeof node['text'] === 'string' && node['text'] !== '';
  return node['content'] === undefined || isNodeList(node['content']);
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
