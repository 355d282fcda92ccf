import { findIssue } from '../jira/find-issue';
import type { JiraStore } from '../jira/store';
import type { Site } from '../site';
import { extensionId } from './installation';
import { moduleByKey, type Manifest } from './load-manifest';
import type { InvocationPlace } from './types';

type Parts = { readonly site: Site; readonly manifest: Manifest; readonly jira: { readonly store: JiraStore } };

/**
 * The place of a module on an issue's view, whoever looks at it.
 * @param issueIdOrKey a key in any case of letters.
 * @returns null when there is no such issue.
 * @throws when the manifest has no such module.
 */
export function placeForIssue(
  { site, manifest, jira }: Parts,
  moduleKey: string,
  issueIdOrKey: string,
): InvocationPlace | null {
  const { type } = moduleByKey(manifest, moduleKey);
  const { issueTypes, projects } = jira.store;
  const issue = findIssue(jira.store, issueIdOrKey);
  const project = issue && projects.get(issue.projectId);
  const issueType = issue && issueTypes.get(issue.issueTypeId);
  if (!project || !issueType) return null;
  const path = `/browse/${issue.key}`;
  return {
    moduleKey,
    localId: `${extensionId(manifest, moduleKey)}-path:${path}`,
    extension: {
      type,
      issue: { id: issue.id, key: issue.key, type: issueType.name, typeId: issueType.id },
      project: { id: project.id, key: project.key, type: project.type },
      location: `${site.baseUrl}${path}`,
    },
  };
}
