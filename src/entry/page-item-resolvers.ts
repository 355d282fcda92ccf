import { getAppContext } from '@forge/api';
import { findPageItems } from '../workflows/find-page-items';
import { importPageItems } from '../workflows/import-page-items';
import { isConfluenceConnected } from './app-context';
import { guarded } from './guard';
import { importPayload, nothing } from './payloads';
import { postmortemPlaceOf, type Place } from './place';
import { portsFor } from './ports-for';
import { siteUrlOf } from './site-url';

const settingOf = (place: Place) => ({
  ...postmortemPlaceOf(place),
  confluenceConnected: isConfluenceConnected(getAppContext()),
});

/** The calls about action items that stand on the page, from the incident and from the page; as the person who clicked. */
export const pageItemResolvers = {
  findPageItems: guarded(nothing, async (_, place) => findPageItems(portsFor(place), settingOf(place))),
  importPageItems: guarded(importPayload, async ({ projectId, issueTypeId, ...input }, place) =>
    importPageItems(portsFor(place), {
      ...input,
      ...settingOf(place),
      projectId: projectId ?? null,
      issueTypeId: issueTypeId ?? null,
      siteUrl: await siteUrlOf(place),
    }),
  ),
};
