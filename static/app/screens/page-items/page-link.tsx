import type { ReactNode } from 'react';
import type { PageItemsView } from '../../../../src/shared/page-items-view';
import { SiteLink } from '../../components/site-link';

type Props = { readonly page: Pick<PageItemsView['page'], 'id'>; readonly children: ReactNode };

/** A link to the page that was read. */
export const PageLink = ({ page, children }: Props) => (
  <SiteLink path={`/wiki/pages/viewpage.action?pageId=${encodeURIComponent(page.id)}`}>{children}</SiteLink>
);
