import { getAppContext } from '@forge/api';
import { findIssues } from '../workflows/find-issues';
import { saveSettings } from '../workflows/save-settings';
import { viewSettings } from '../workflows/view-settings';
import { isConfluenceConnected } from './app-context';
import { guarded } from './guard';
import { nothing, searchPayload, saveSettingsPayload, projectPayload } from './payloads';
import { settingsHomeOf } from './place';
import { portsFor } from './ports-for';

/** The calls of the settings of a project and of the site, as the person who clicked. */
export const settingsResolvers = {
  viewSettings: guarded(nothing, (_, place) =>
    viewSettings(portsFor(place), {
      home: settingsHomeOf(place),
      projectKey: place.projectKey,
      confluenceConnected: isConfluenceConnected(getAppContext()),
    }),
  ),
  saveSettings: guarded(saveSettingsPayload, (input, place) =>
    saveSettings(portsFor(place), { ...input, home: settingsHomeOf(place) }),
  ),
  listTicketTypes: guarded(projectPayload, async (home, place) => {
    const { issueTypes } = await portsFor(place).configuration.readWorkflows(home);
    return issueTypes;
  }),
  searchGroups: guarded(searchPayload, ({ query }, place) => portsFor(place).configuration.searchGroups(query.trim())),
  findIssues: guarded(searchPayload, ({ query }, place) => findIssues(portsFor(place), query)),
};
