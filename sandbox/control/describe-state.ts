import type { Sandbox } from '../sandbox';

const INCIDENT_TYPE = 'Incident';

/** What is there: the answer of `GET /_sandbox/state`. */
export function describeState({ site, jira, confluence }: Sandbox) {
  const people = site.people.filter(({ accountType, active }) => accountType === 'atlassian' && active);
  const { projects, issues, issueTypes } = jira.store;
  return {
    now: site.clock.iso(),
    users: people.map(({ id, displayName, email, admin, groups }) => ({
      accountId: id,
      displayName,
      email,
      admin,
      groups,
    })),
    projects: projects.all().map(({ id, key, name, style, type }) => ({ id, key, name, style, type })),
    spaces: confluence.store.spaces.all().map(({ id, key, name }) => ({ id, key, name })),
    incidents: issues
      .filter(({ issueTypeId }) => issueTypes.get(issueTypeId)?.name === INCIDENT_TYPE)
      .map(({ id, key, summary }) => ({ id, key, summary })),
  };
}
