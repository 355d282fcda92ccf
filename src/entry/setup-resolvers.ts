import { getAppContext } from '@forge/api';
import { makePractice } from '../workflows/setup/make-practice';
import { removePractice } from '../workflows/setup/remove-practice';
import { showPanel } from '../workflows/setup/show-panel';
import { viewSetup } from '../workflows/setup/view-setup';
import { appIdentity, isConfluenceConnected } from './app-context';
import { guarded } from './guard';
import { nothing, practicePayload, showPanelPayload } from './payloads';
import { siteOf } from './place';
import { portsFor } from './ports-for';
import { siteUrlOf } from './site-url';

/** The calls of *Get started*, as the admin who clicked. */
export const setupResolvers = {
  maySetUp: guarded(nothing, (_, place) => portsFor(place).configuration.mayAdminister('site')),
  viewSetup: guarded(nothing, (_, place) =>
    viewSetup(portsFor(place), {
      home: siteOf(place),
      confluenceConnected: isConfluenceConnected(getAppContext()),
    }),
  ),
  showPanel: guarded(showPanelPayload, (input, place) => showPanel(portsFor(place), { ...input, home: siteOf(place) })),
  makePractice: guarded(practicePayload, async ({ projectId }, place) =>
    makePractice(portsFor(place), {
      projectId,
      home: siteOf(place),
      app: appIdentity(getAppContext()),
      siteUrl: await siteUrlOf(place),
      timeZone: place.timeZone,
      confluenceConnected: isConfluenceConnected(getAppContext()),
    }),
  ),
  removePractice: guarded(nothing, async (_, place) => {
    await removePractice(portsFor(place), siteOf(place));
    return null;
  }),
};
