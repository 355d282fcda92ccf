import type { PageProperty, PageVersion } from '../entities';

export const iso = (epochMs: number): string => new Date(epochMs).toISOString();

export const renderVersion = ({
  number,
  createdAt,
  authorId,
  message,
}: Pick<PageVersion, 'number' | 'createdAt' | 'authorId' | 'message'>) => ({
  number,
  message,
  minorEdit: false,
  authorId,
  createdAt: iso(createdAt),
});

export const renderProperty = ({ id, key, value, version }: PageProperty) => ({
  id,
  key,
  value,
  version: renderVersion(version),
});
