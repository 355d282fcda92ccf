import { z } from 'zod';
import type { IndexedProperty } from '../jira';
import { modulesOfType, type Manifest } from './load-manifest';

const propertiesSchema = z.looseObject({
  entityType: z.string(),
  propertyKey: z.string(),
  values: z.array(
    z.looseObject({
      path: z.string(),
      type: z.enum(['number', 'string', 'text', 'user', 'date']),
      searchAlias: z.string().optional(),
    }),
  ),
});

/** The issue properties that the manifest declares for search in JQL. */
export const indexedProperties = (manifest: Manifest): readonly IndexedProperty[] =>
  modulesOfType(manifest, 'jira:entityProperty')
    .map(({ properties }) => propertiesSchema.parse(properties))
    .filter(({ entityType }) => entityType === 'issue')
    .flatMap(({ propertyKey, values }) =>
      values.map(({ path, type, searchAlias }) => ({ propertyKey, path, type, searchAlias: searchAlias ?? null })),
    );
