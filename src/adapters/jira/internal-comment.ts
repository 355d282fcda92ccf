/** Keeps a comment in a service project from the customer, who would get it by mail. */
export const INTERNAL_COMMENT = { key: 'sd.public.comment', value: { internal: true } } as const;
