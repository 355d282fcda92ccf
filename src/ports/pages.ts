import type { PageProperty, Stored } from '../domain/record';
import type { Document } from '../document/adf';
import type { PageChoice, SpaceChoice } from '../shared/views';

export type ReadPage = {
  readonly id: string;
  readonly spaceId: string;
  /** null at the root of the space. */
  readonly parentId: string | null;
  readonly title: string;
  readonly document: unknown;
};

export type PagePort = {
  /** The first 250 by name, without personal ones; `isAll` says whether there are more. */
  listSpaces(): Promise<{ readonly spaces: readonly SpaceChoice[]; readonly isAll: boolean }>;
  findSpace(by: { readonly id: string } | { readonly key: string }): Promise<SpaceChoice | null>;
  searchPages(spaceId: string, query: string): Promise<readonly PageChoice[]>;
  /** @returns 'title-exists' when a page of this space has the title. */
  create(page: {
    readonly spaceId: string;
    readonly parentId: string | null;
    readonly title: string;
    readonly document: Document;
    readonly visibleToCreatorAlone: boolean;
  }): Promise<{ readonly id: string } | 'title-exists'>;
  findByTitle(spaceId: string, title: string): Promise<ReadPage | null>;
  /** null: deleted, or not visible to the viewer. */
  readTitle(pageId: string): Promise<string | null>;
  /** With its document. null: deleted, or not visible to the viewer. */
  read(pageId: string): Promise<ReadPage | null>;
  readProperty(pageId: string): Promise<Stored<PageProperty>>;
  /** Makes the page's property; one that is there already is left as it is. */
  createProperty(pageId: string, property: PageProperty): Promise<void>;
  addLabel(pageId: string, label: string): Promise<void>;
};
