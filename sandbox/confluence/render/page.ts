import type { Page, PageVersion } from '../entities';
import type { View } from '../parts';
import { spaceOf } from '../permissions';
import { latestVersion } from '../store';
import { renderBody, type BodyFormat } from './body';
import { baseUrl, pageLinks } from './links';
import { iso, renderVersion } from './version';

/** A page in a list. */
export const renderListedPage = ({ confluence }: View, page: Page, format: BodyFormat) => ({
  ...fieldsOf(page),
  subtype: null,
  version: renderVersion(latestVersion(page)),
  ...renderBody(latestVersion(page), format),
  _links: pageLinks(page, spaceOf(confluence, page)),
});

/** A page by itself, at one of its versions. */
export const renderPage = (
  { confluence }: View,
  page: Page,
  format: BodyFormat,
  version: PageVersion = latestVersion(page),
) => ({
  ...fieldsOf(page),
  status: version === latestVersion(page) ? page.status : ('historical' as const),
  title: version.title,
  version: renderVersion(version),
  ...renderBody(version, format),
  _links: { ...pageLinks(page, spaceOf(confluence, page)), base: baseUrl(confluence.site) },
});

const fieldsOf = ({
  id,
  status,
  title,
  spaceId,
  parentId,
  position,
  authorId,
  ownerId,
  lastOwnerId,
  createdAt,
}: Page) => ({
  id,
  status,
  title,
  spaceId,
  parentId,
  parentType: parentId === null ? null : 'page',
  position,
  authorId,
  ownerId,
  lastOwnerId,
  createdAt: iso(createdAt),
});
