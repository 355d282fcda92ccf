import { z } from 'zod';
import type { Actor } from '../core/actor';
import type { Person } from '../core/people';
import type { Product } from '../core/product';
import type { Sandbox } from '../sandbox';

/** The person in front of the browser: pages read and write the products as they do, so permissions are real. */
export type Viewer = { readonly person: Person; readonly actor: Actor; readonly sandbox: Sandbox };

export type Answer = { readonly status: number; readonly body: unknown };

/** Sends one request to a product as the viewer. */
export async function ask(
  viewer: Viewer,
  product: Product['name'],
  path: string,
  send?: { method: string; body?: unknown },
): Promise<Answer> {
  const { sandbox, actor } = viewer;
  const request = new Request(new URL(path, sandbox.site.baseUrl), {
    method: send?.method ?? 'GET',
    headers: { accept: 'application/json', ...(send?.body !== undefined && { 'content-type': 'application/json' }) },
    ...(send?.body !== undefined && { body: JSON.stringify(send.body) }),
  });
  const response = await sandbox.request(product, request, actor);
  const text = await response.text();
  return { status: response.status, body: text === '' ? null : (JSON.parse(text) as unknown) };
}

/**
 * Reads JSON as the viewer.
 * @returns null when it is not there or not visible to them.
 * @throws on every other refusal, and when the answer is not of the expected shape.
 */
export async function read<T>(
  viewer: Viewer,
  product: Product['name'],
  path: string,
  schema: z.ZodType<T>,
): Promise<T | null> {
  const { status, body } = await ask(viewer, product, path);
  if (status === 404 || status === 403) return null;
  if (status !== 200) throw new Error(`${product} answered ${status} to ${path}: ${refusal(body)}`);
  return schema.parse(body);
}

const titleSchema = z.looseObject({ title: z.string() });

/** The product's own words in an error answer. */
export function refusal(body: unknown): string {
  if (typeof body !== 'object' || body === null) return 'no reason was given';
  const messages: unknown[] = 'errorMessages' in body && Array.isArray(body.errorMessages) ? body.errorMessages : [];
  const errors = 'errors' in body ? body.errors : null;
  // Confluence lists its errors, Jira names them by field.
  const details: unknown[] = Array.isArray(errors)
    ? errors.map((error: unknown) => titleSchema.safeParse(error).data?.title)
    : typeof errors === 'object' && errors !== null
      ? Object.values(errors)
      : [];
  const sentences = [...messages, ...details].filter((part) => typeof part === 'string');
  return sentences.length > 0 ? sentences.join(' ') : JSON.stringify(body);
}
