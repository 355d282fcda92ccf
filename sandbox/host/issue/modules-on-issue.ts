import { holds } from '../../forge/display-conditions';
import { modulesOfType, type ManifestModule } from '../../forge/load-manifest';
import { placeForIssue } from '../../forge/place-for-issue';
import type { InvocationPlace } from '../../forge/types';
import type { Viewer } from '../viewer';

export type ShownModule = { readonly module: ManifestModule; readonly place: InvocationPlace };

/** The app's modules of a type that an issue's view shows to the viewer: those whose display conditions hold. */
export function modulesOnIssue({ sandbox, person }: Viewer, type: string, issueId: string): readonly ShownModule[] {
  const { issues, issueTypes } = sandbox.jira.store;
  const issue = issues.get(issueId);
  const issueType = issue && issueTypes.get(issue.issueTypeId);
  if (!issueType) return [];
  const scope = { issueType: issueType.name, properties: issue.properties, admin: person.admin };
  return modulesOfType(sandbox.manifest, type).flatMap((module) => {
    if (module.displayConditions && !holds(module.displayConditions, scope)) return [];
    const place = placeForIssue(sandbox, module.key, issueId);
    return place ? [{ module, place }] : [];
  });
}
