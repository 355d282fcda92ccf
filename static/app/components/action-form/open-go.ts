import { isRecord, isText } from '../../parse-kept';

/** A go whose end is not known: asked again unchanged it keeps its batch id, so that no ticket is made twice. */
export type OpenGo = { readonly batchId: string; readonly asked: string };

/** The batch id for what is asked now: that of the open go when the same is asked again, else a new one. */
export function batchFor(openGo: OpenGo | null, asked: string): OpenGo {
  return openGo?.asked === asked ? openGo : { batchId: crypto.randomUUID(), asked };
}

export const isOpenGoOrNull = (value: unknown): value is OpenGo | null =>
  value === null || (isRecord(value) && isText(value['batchId']) && isText(value['asked']));
