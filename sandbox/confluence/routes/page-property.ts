import { z } from 'zod';
import type { Operation } from '../../core/product';
import type { PageProperty } from '../entities';
import { refuse, refuseNotFound, refuseParameter } from '../errors';
import { answerList } from '../list-page';
import { json, noContent, operation } from '../operation';
import type { ConfluenceParts } from '../parts';
import { pointsPerResult } from '../points';
import { checkPropertyValue } from '../property-limits';
import { renderProperty } from '../render/version';
import { sortBy, sortValues, type SortKeys } from '../sort';
import { editablePage, visiblePageOrDraft } from '../visible-page';
import { READ_PAGE, WRITE_PROPERTY } from './scopes';

const LIST = '/wiki/api/v2/pages/{page-id}/properties';
const ONE = `${LIST}/{property-id}`;
const KEYS: SortKeys<PageProperty> = { key: ({ key }) => key };

const createInput = z.object({ key: z.string().min(1).max(255), value: z.json() });
const updateInput = createInput.extend({ version: z.object({ number: z.int(), message: z.string().optional() }) });

/** Data that apps keep on a page. */
export function pagePropertyOperations(confluence: ConfluenceParts): Operation[] {
  const { store, site } = confluence;
  const propertiesOf = (id: string) => store.properties.filter(({ pageId }) => pageId === id);
  const propertyOf = (pageId: string, id: string) =>
    propertiesOf(pageId).find((property) => property.id === id) ?? refuseNotFound();
  return [
    operation(confluence, {
      method: 'GET',
      path: LIST,
      scopes: READ_PAGE,
      points: pointsPerResult(),
      handle: (call) => {
        const { view, id, query, choice } = call;
        const [all, key] = [propertiesOf(visiblePageOrDraft(view, id('page-id')).id), query('key')];
        const sort = choice('sort', sortValues(KEYS));
        const found = key === undefined ? all : all.filter((property) => property.key === key);
        return answerList(call, sort ? sortBy(found, sort, KEYS) : found, renderProperty);
      },
    }),
    operation(confluence, {
      method: 'POST',
      path: LIST,
      scopes: WRITE_PROPERTY,
      handle: async ({ view, id, body }) => {
        const { key, value } = await body(createInput);
        const page = editablePage(view, id('page-id'));
        if (page.status === 'draft' && site.habits.read().draftProperties === 'refused') refuseNotFound();
        checkPropertyValue(value);
        // Clients report 409 for a key that the page has already; the wording is ours.
        if (propertiesOf(page.id).some((property) => property.key === key))
          refuse(site.habits.read().takenPropertyKey, `A property with the key '${key}' already exists on the content`);
        const version = { number: 1, createdAt: site.clock.now(), authorId: view.viewer.id, message: '' };
        const propertyId = site.ids.next('confluence-property');
        return json(renderProperty(store.properties.insert({ id: propertyId, pageId: page.id, key, value, version })));
      },
    }),
    operation(confluence, {
      method: 'GET',
      path: ONE,
      scopes: READ_PAGE,
      handle: ({ view, id }) =>
        json(renderProperty(propertyOf(visiblePageOrDraft(view, id('page-id')).id, id('property-id')))),
    }),
    operation(confluence, {
      method: 'PUT',
      path: ONE,
      scopes: WRITE_PROPERTY,
      handle: async ({ view, id, body }) => {
        const { key, value, version } = await body(updateInput);
        const property = propertyOf(editablePage(view, id('page-id')).id, id('property-id'));
        if (key !== property.key) refuseParameter(`Provided value {${key}} for 'key' is not the key of the property`);
        checkPropertyValue(value);
        const { number } = property.version;
        if (version.number !== number + 1)
          refuse(
            409,
            `Version must be incremented when updating a property. Current Version: [${number}]. Provided version: [${version.number}]`,
          );
        property.value = value;
        const saved = { createdAt: site.clock.now(), authorId: view.viewer.id, message: version.message ?? '' };
        property.version = { ...saved, number: version.number };
        return json(renderProperty(property));
      },
    }),
    operation(confluence, {
      method: 'DELETE',
      path: ONE,
      scopes: WRITE_PROPERTY,
      handle: ({ view, id }) => {
        store.properties.delete(propertyOf(editablePage(view, id('page-id')).id, id('property-id')).id);
        return noContent();
      },
    }),
  ];
}
