import type { Site } from '../../site';
import type { Page, Space } from '../entities';

/** Where Confluence's own addresses begin; links in answers are relative to it. */
export const baseUrl = ({ baseUrl: site }: Site): string => `${site}/wiki`;

export const spaceLink = ({ key }: Space): string => `/spaces/${key}`;

/** Addresses of a page, as answers carry them. */
export function pageLinks({ id, title, status }: Page, space: Space) {
  const slug = encodeURIComponent(title).replace(/%20/g, '+');
  return {
    webui: status === 'draft' ? `/pages/resumedraft.action?draftId=${id}` : `${spaceLink(space)}/pages/${id}/${slug}`,
    editui: `/pages/resumedraft.action?draftId=${id}`,
    tinyui: `/x/${tinyId(id)}`,
  };
}

/** Confluence's short form of an id: its bytes, the lowest first, in base64 for addresses, without the zeros at the end. */
function tinyId(id: string): string {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(id));
  return bytes.toString('base64').replace(/=+$/, '').replace(/A+$/, '').replace(/\//g, '-').replace(/\+/g, '_');
}
