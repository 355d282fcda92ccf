import { getAppContext } from '@forge/api';
import { invitePeople } from '../workflows/invite-people';
import { viewAccounts } from '../workflows/view-accounts';
import { searchInvitees, viewInvitation } from '../workflows/view-invitation';
import { writeAccount } from '../workflows/write-account';
import { isConfluenceConnected } from './app-context';
import { guarded } from './guard';
import { invitePayload, nothing, searchPayload } from './payloads';
import { accountPlaceOf, type Place } from './place';
import { portsFor } from './ports-for';
import { siteUrlOf } from './site-url';

const settingOf = (place: Place) => ({
  ...accountPlaceOf(place),
  confluenceConnected: isConfluenceConnected(getAppContext()),
});

/** The calls about accounts; all of them act as the person who clicked. */
export const accountResolvers = {
  viewAccounts: guarded(nothing, (_, place) => viewAccounts(portsFor(place), settingOf(place))),
  writeAccount: guarded(nothing, async (_, place) =>
    writeAccount(portsFor(place), { ...settingOf(place), siteUrl: await siteUrlOf(place) }),
  ),
  viewInvitation: guarded(nothing, async (_, place) =>
    viewInvitation(portsFor(place), { ...settingOf(place), siteUrl: await siteUrlOf(place) }),
  ),
  searchInvitees: guarded(searchPayload, async ({ query }, place) =>
    searchInvitees(portsFor(place), { ...settingOf(place), query }),
  ),
  invitePeople: guarded(invitePayload, async ({ accountIds }, place) =>
    invitePeople(portsFor(place), { ...settingOf(place), accountIds, siteUrl: await siteUrlOf(place) }),
  ),
};
