import { router } from '@forge/bridge';
import type { MouseEvent, ReactNode } from 'react';
import { useFrame } from '../frame';

type Props = {
  /** From the site's root, for example `/browse/INC-1`. */
  readonly path: string;
  readonly children: ReactNode;
};

/** A link into the site, in a new tab. A frame may not navigate by itself, so the host opens it. */
export function SiteLink({ path, children }: Props) {
  const { siteUrl } = useFrame();
  const open = (click: MouseEvent) => {
    click.preventDefault();
    void router.open(path);
  };
  return (
    <a href={new URL(path, siteUrl).href} target="_blank" rel="noreferrer" onClick={open}>
      {children}
    </a>
  );
}

export const issuePath = (key: string): string => `/browse/${encodeURIComponent(key)}`;
