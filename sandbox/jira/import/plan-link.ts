import type { Issue } from '../entities';
import { refuse } from '../errors';
import { issueTypesOf } from '../fields/choice-fields';
import type { FieldPlace } from '../fields/field';
import { linkIssues } from '../link-issues';
import { newIssue } from '../new-issue';
import type { Stamp } from '../record-change';
import type { IncidentEvent } from './incident-record';

/** Makes the issue at the other end when the event happens, and links it by a phrase such as `is caused by`. */
export function planLink(
  { type: phrase, to }: Extract<IncidentEvent, { kind: 'link' }>,
  { jira, project }: FieldPlace,
  stamp: Stamp,
): (issue: Issue) => void {
  const wanted = phrase.toLowerCase();
  const types = jira.store.linkTypes.all();
  const forward = types.find(({ outward, name }) => outward.toLowerCase() === wanted || name.toLowerCase() === wanted);
  const type = forward ?? types.find(({ inward }) => inward.toLowerCase() === wanted);
  if (!type) {
    const known = types.flatMap(({ outward, inward }) => [outward, inward]).join(', ');
    return refuse(400, [`There is no link '${phrase}'; there are ${known}.`]);
  }
  const issueTypes = issueTypesOf(jira, project);
  const issueType =
    issueTypes.find(({ name }) => name.toLowerCase() === to.type.toLowerCase()) ??
    refuse(400, [
      `There is no issue type '${to.type}' in ${project.key}; there are ${issueTypes.map(({ name }) => name).join(', ')}.`,
    ]);
  return (issue) => {
    const other = newIssue(jira, { project, issueType, creatorId: stamp.authorId, at: stamp.at });
    other.summary = to.summary;
    linkIssues(
      jira,
      forward ? { type, inward: issue, outward: other } : { type, inward: other, outward: issue },
      stamp,
    );
  };
}
