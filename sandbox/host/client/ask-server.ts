import { z } from './zod';

const answerSchema = z.union([z.object({ value: z.unknown() }), z.object({ error: z.string() })]);

/** Posts JSON to the sandbox's own server. @throws with the server's sentence when it says no. */
export async function askServer(path: string, body: unknown): Promise<unknown> {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(body),
  });
  const answer = answerSchema.safeParse(await response.json());
  if (!answer.success) throw new Error(`The sandbox answered ${response.status} to ${path}.`);
  if ('error' in answer.data) throw new Error(answer.data.error);
  return answer.data.value;
}
