import { z } from 'zod';
import { fingerprintIssue } from '../changes/fingerprint';
import { read, type Viewer } from '../viewer';
import {
  changelogSchema,
  commentsSchema,
  issueSchema,
  remoteLinksSchema,
  type Changelog,
  type Comments,
  type Issue,
  type RemoteLinks,
} from './schema';

export type IssueData = {
  readonly issue: Issue;
  readonly remoteLinks: RemoteLinks;
  /** Newest first, at most 100 of `total`. */
  readonly comments: Comments;
  /** Newest first, at most 100 of `total`. */
  readonly changelog: Changelog;
  readonly mayComment: boolean;
  readonly fingerprint: string;
};

const AT_ONCE = 100;
const permissionsSchema = z.object({
  permissions: z.record(z.string(), z.looseObject({ havePermission: z.boolean() })),
});

/** Reads all that an issue's view shows, as the viewer. @returns null when it is not there or not visible to them. */
export async function readIssue(viewer: Viewer, idOrKey: string): Promise<IssueData | null> {
  const path = `/rest/api/3/issue/${encodeURIComponent(idOrKey)}`;
  const [issue, fingerprint] = await Promise.all([
    read(viewer, 'jira', `${path}?fields=*all&expand=names,transitions`, issueSchema),
    fingerprintIssue(viewer, idOrKey),
  ]);
  if (!issue || fingerprint === null) return null;
  const permissions = `/rest/api/3/mypermissions?issueKey=${encodeURIComponent(issue.key)}&permissions=ADD_COMMENTS`;
  const [remoteLinks, comments, changelog, mine] = await Promise.all([
    read(viewer, 'jira', `${path}/remotelink`, remoteLinksSchema),
    read(viewer, 'jira', `${path}/comment?orderBy=-created&maxResults=${AT_ONCE}`, commentsSchema),
    readNewestChanges(viewer, path),
    read(viewer, 'jira', permissions, permissionsSchema),
  ]);
  if (!comments || !changelog) return null;
  const mayComment = mine?.permissions['ADD_COMMENTS']?.havePermission ?? false;
  // Jira refuses to list them where linking is switched off.
  return { issue, remoteLinks: remoteLinks ?? [], comments, changelog, mayComment, fingerprint };
}

/** Jira gives changes oldest first, so the newest stand at the end. */
async function readNewestChanges(viewer: Viewer, path: string): Promise<Changelog | null> {
  const first = await read(viewer, 'jira', `${path}/changelog?maxResults=${AT_ONCE}`, changelogSchema);
  const last =
    first && first.total > AT_ONCE
      ? await read(
          viewer,
          'jira',
          `${path}/changelog?maxResults=${AT_ONCE}&startAt=${first.total - AT_ONCE}`,
          changelogSchema,
        )
      : first;
  return last && { ...last, values: last.values.toReversed() };
}
