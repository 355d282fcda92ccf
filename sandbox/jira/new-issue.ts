import type { Issue, IssueType, Project } from './entities';
import type { JiraParts } from './parts';

const DEFAULT_PRIORITY = 'Medium';

type Birth = {
  readonly project: Project;
  readonly issueType: IssueType;
  readonly creatorId: string;
  readonly at: number;
};

/** Stores an empty issue in the first status of its type, reported by whoever creates it. */
export function newIssue({ site, store }: JiraParts, { project, issueType, creatorId, at }: Birth): Issue {
  const use = project.issueTypes.find(({ issueTypeId }) => issueTypeId === issueType.id);
  const statusId = use?.statusIds[0];
  const priority = store.priorities.find(({ name }) => name === DEFAULT_PRIORITY);
  if (!statusId || !priority)
    throw new Error(`${project.key} has no first status for ${issueType.name}, or no priority ${DEFAULT_PRIORITY}.`);
  project.lastIssueNumber += 1;
  return store.issues.insert({
    id: site.ids.next('issue'),
    key: `${project.key}-${project.lastIssueNumber}`,
    formerKeys: [],
    projectId: project.id,
    issueTypeId: issueType.id,
    statusId,
    summary: '',
    description: null,
    priorityId: priority.id,
    resolutionId: null,
    resolved: null,
    assigneeId: null,
    reporterId: creatorId,
    creatorId,
    created: at,
    updated: at,
    duedate: null,
    labels: [],
    componentIds: [],
    parentId: null,
    securityLevelId: null,
    custom: {},
    history: [],
    comments: [],
    attachments: [],
    linkIds: [],
    remoteLinks: [],
    properties: {},
  });
}
