import { z } from 'zod';
import { viewLozenge } from '../workflows/view-lozenge';
import { portsOf } from './ports-for';
import { sendAsApp, sendAsUser } from './send-from-function';

const id = z.union([z.string(), z.number()]).transform(String);
const payloadSchema = z.object({ extension: z.object({ issue: z.object({ id }) }) });
const principalSchema = z.object({ principal: z.object({ accountId: z.string() }) });

/**
 * The lozenge of the context panel. As the viewer where the platform says who views; else as the app, which is why it
 * shows numbers and nothing more.
 */
export async function contextStatus(payload: unknown, context: unknown) {
  const { extension } = payloadSchema.parse(payload);
  const sends = principalSchema.safeParse(context).success ? sendAsUser() : sendAsApp();
  const { label, appearance } = await viewLozenge(portsOf(sends, null), {
    issueId: extension.issue.id,
  });
  return { status: { type: 'lozenge', value: { label, type: appearance } } };
}
