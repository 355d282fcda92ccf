import type { Comment, Json } from './entities';

/** The property by which a comment in a service project is kept from customers; every other comment is public. */
export const INTERNAL_COMMENT: { readonly key: string; readonly value: Json } = {
  key: 'sd.public.comment',
  value: { internal: true },
};

export const isInternal = ({ properties }: Pick<Comment, 'properties'>): boolean =>
  properties.some(
    ({ key, value }) =>
      key === INTERNAL_COMMENT.key &&
      typeof value === 'object' &&
      value !== null &&
      'internal' in value &&
      value.internal === true,
  );
