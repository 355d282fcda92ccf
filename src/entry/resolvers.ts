import { getAppContext } from '@forge/api';
import { makeResolver } from '@forge/resolver';
import type { Resolvers } from '../shared/contract';
import { addActionItems } from '../workflows/add-action-items';
import { attachActionItem } from '../workflows/attach-action-item';
import { completeActionItem } from '../workflows/complete-action-item';
import { createPostmortem } from '../workflows/create-postmortem';
import { draftPostmortem } from '../workflows/draft-postmortem';
import { listThemes } from '../workflows/list-themes';
import { saveAnalysis } from '../workflows/save-analysis';
import { searchOwners } from '../workflows/search-owners';
import { searchParents } from '../workflows/search-parents';
import { setNotRequired } from '../workflows/set-not-required';
import { setActionFactor } from '../workflows/set-action-factor';
import { setState } from '../workflows/set-state';
import { setWontDo } from '../workflows/set-wont-do';
import { takeBackWontDo } from '../workflows/take-back-wont-do';
import { viewActionForm } from '../workflows/view-action-form';
import { viewAnalysis } from '../workflows/view-analysis';
import { viewCompletion } from '../workflows/view-completion';
import { viewContext } from '../workflows/view-context';
import { viewIncident } from '../workflows/view-incident';
import { viewMyItems } from '../workflows/view-my-items';
import { accountResolvers } from './account-resolvers';
import { appIdentity, isConfluenceConnected } from './app-context';
import { guarded } from './guard';
import { pageItemResolvers } from './page-item-resolvers';
import {
  actionFormPayload,
  addPayload,
  attachPayload,
  completePayload,
  createPayload,
  nothing,
  reasonPayload,
  saveAnalysisPayload,
  searchOwnersPayload,
  searchParentsPayload,
  statePayload,
  setFactorPayload,
} from './payloads';
import { analysisPlaceOf, incidentOf, issueOf } from './place';
import { portsFor } from './ports-for';
import { settingsResolvers } from './settings-resolvers';
import { setupResolvers } from './setup-resolvers';
import { siteUrlOf } from './site-url';

/** Every call a screen can make; all of them act as the person who clicked. */
export const resolver = makeResolver<Resolvers>({
  viewIncident: guarded(nothing, (_, place) =>
    viewIncident(portsFor(place), {
      incidentId: issueOf(place),
      projectId: place.projectId,
      timeZone: place.timeZone,
      confluenceConnected: isConfluenceConnected(getAppContext()),
    }),
  ),
  draftPostmortem: guarded(nothing, (_, place) =>
    draftPostmortem(portsFor(place), {
      incidentId: issueOf(place),
      projectId: place.projectId,
      timeZone: place.timeZone,
      confluenceConnected: isConfluenceConnected(getAppContext()),
    }),
  ),
  createPostmortem: guarded(createPayload, async ({ spaceId, parentId, templateId, startOver, ...edits }, place) =>
    createPostmortem(portsFor(place), {
      incidentId: issueOf(place),
      projectId: place.projectId,
      edits,
      spaceId: spaceId ?? null,
      parentId,
      templateId: templateId ?? null,
      startOver: startOver ?? false,
      app: appIdentity(getAppContext()),
      siteUrl: await siteUrlOf(place),
      timeZone: place.timeZone,
      confluenceConnected: isConfluenceConnected(getAppContext()),
    }),
  ),
  setNotRequired: guarded(reasonPayload, async ({ reason }, place) => {
    await setNotRequired(portsFor(place), { incidentId: issueOf(place), reason });
    return null;
  }),
  setState: guarded(statePayload, ({ state }, place) =>
    setState(portsFor(place), { incidentId: issueOf(place), state }),
  ),
  searchParents: guarded(searchParentsPayload, async (input, place) =>
    searchParents(portsFor(place), { ...input, confluenceConnected: isConfluenceConnected(getAppContext()) }),
  ),
  searchOwners: guarded(searchOwnersPayload, ({ query, projectId }, place) =>
    searchOwners(portsFor(place), {
      query,
      projectId: projectId ?? place.projectId,
      incidentId: place.issueId ?? place.macroIncidentId,
    }),
  ),
  viewActionForm: guarded(actionFormPayload, ({ projectId, issueTypeId }, place) =>
    viewActionForm(portsFor(place), {
      incidentId: incidentOf(place),
      incidentProjectId: place.projectId,
      projectId: projectId ?? null,
      issueTypeId: issueTypeId ?? null,
    }),
  ),
  addActionItems: guarded(addPayload, async ({ projectId, issueTypeId, ...input }, place) =>
    addActionItems(portsFor(place), {
      ...input,
      incidentId: issueOf(place),
      projectId: projectId ?? null,
      issueTypeId: issueTypeId ?? null,
      siteUrl: await siteUrlOf(place),
    }),
  ),
  attachActionItem: guarded(attachPayload, (input, place) =>
    attachActionItem(portsFor(place), { ...input, incidentId: issueOf(place) }),
  ),
  completeActionItem: guarded(completePayload, ({ ticketId, ownerAccountId, dueDate }, place) =>
    completeActionItem(portsFor(place), {
      ticketId,
      incidentId: issueOf(place),
      projectId: place.projectId,
      ownerAccountId: ownerAccountId ?? null,
      dueDate: dueDate ?? null,
    }),
  ),
  viewAnalysis: guarded(nothing, (_, place) => viewAnalysis(portsFor(place), analysisPlaceOf(place))),
  saveAnalysis: guarded(saveAnalysisPayload, (input, place) =>
    saveAnalysis(portsFor(place), { ...input, ...analysisPlaceOf(place) }),
  ),
  listThemes: guarded(nothing, (_, place) => listThemes(portsFor(place), { incidentId: incidentOf(place) })),
  setActionFactor: guarded(setFactorPayload, (input, place) =>
    setActionFactor(portsFor(place), { ...input, ...analysisPlaceOf(place) }),
  ),
  setWontDo: guarded(reasonPayload, async ({ reason }, place) => {
    const ticket = { ticketId: issueOf(place), projectId: place.projectId };
    if (reason !== null) return setWontDo(portsFor(place), { ...ticket, reason });
    await takeBackWontDo(portsFor(place), ticket);
    return { notes: [] };
  }),
  viewMyItems: guarded(nothing, (_, place) => viewMyItems(portsFor(place), place)),
  viewContext: guarded(nothing, (_, place) =>
    viewContext(portsFor(place), {
      issueId: issueOf(place),
      projectId: place.projectId,
      confluenceConnected: isConfluenceConnected(getAppContext()),
    }),
  ),
  ...accountResolvers,
  ...pageItemResolvers,
  ...settingsResolvers,
  ...setupResolvers,
  viewCompletion: guarded(nothing, (_, place) => viewCompletion(portsFor(place), { incidentId: incidentOf(place) })),
});
