import { z } from './zod';
import { askServer } from './ask-server';
import type { Commands } from './command';
import { themeState } from './theme';

const invokeSchema = z.object({
  functionKey: z.string(),
  payload: z.unknown().optional(),
  metadata: z.record(z.string(), z.unknown()).optional(),
});

const fetchSchema = z.object({
  product: z.enum(['jira', 'confluence']),
  restPath: z.string(),
  fetchRequestInit: z.looseObject({
    method: z.string().default('GET'),
    body: z.string().nullable(),
    headers: z.array(z.tuple([z.string(), z.string()])),
  }),
  isMultipartFormData: z.boolean(),
});

const contextSchema = z.looseObject({});

/** What leads to the app's functions and to the products. Who acts, and where, the server knows from the frame's id. */
export const callCommands: Commands = {
  async invoke(frame, data) {
    const { functionKey, payload, metadata } = invokeSchema.parse(data);
    const body = await askServer('/_host/invoke', { frame: frame.id, functionKey, payload });
    return metadata === undefined ? body : { body, metadata: {} };
  },
  fetchProduct(frame, data) {
    const { product, restPath, fetchRequestInit, isMultipartFormData } = fetchSchema.parse(data);
    if (isMultipartFormData) throw new Error('The sandbox has not built file uploads through the bridge.');
    const { method, body, headers } = fetchRequestInit;
    return askServer('/_host/fetch-product', { frame: frame.id, product, path: restPath, method, body, headers });
  },
  async getContext(frame) {
    const context = contextSchema.parse(await askServer('/_host/context', { frame: frame.id }));
    return { ...context, theme: themeState() };
  },
};
