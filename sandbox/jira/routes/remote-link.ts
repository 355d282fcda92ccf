import { z } from 'zod';
import type { Person } from '../../core/people';
import type { Operation } from '../../core/product';
import type { ChangeItem, Issue, RemoteLink } from '../entities';
import { refuse } from '../errors';
import { text } from '../fields/reference';
import { operation } from '../operation';
import type { JiraParts } from '../parts';
import { mayOnIssue } from '../permissions';
import { pointsPerEntry } from '../points';
import { recordChange } from '../record-change';
import { selfUrl } from '../render/view';
import { requireLinking } from '../settings';
import { visibleIssue } from '../visible';
import { eitherOf, READ_WORK, WRITE_WORK } from './scopes';

const PATH = '/rest/api/3/issue/{issueIdOrKey}/remotelink';
const MAX_TEXT = 255;

const input = z.object({
  globalId: z.string().max(MAX_TEXT).nullish(),
  relationship: z.string().max(MAX_TEXT).nullish(),
  application: z.record(z.string(), z.json()).nullish(),
  object: z.record(z.string(), z.json()).and(z.object({ url: z.url(), title: z.string().min(1).max(MAX_TEXT) })),
});

/** Links from an issue to something outside Jira. */
export const remoteLinkOperations = (jira: JiraParts): Operation[] => [
  operation(jira, {
    method: 'GET',
    path: PATH,
    scopes: eitherOf(READ_WORK, 'read:issue.remote-link:jira', 'read:status:jira'),
    points: (answer) => (Array.isArray(answer) ? pointsPerEntry(null)(answer) : 2),
    handle: ({ viewer, param, query, json }) => {
      const issue = visibleIssue(jira, viewer, param('issueIdOrKey'));
      requireLinking(jira.store, 403);
      const globalId = query('globalId');
      if (globalId === undefined) return json(issue.remoteLinks.map((link) => renderRemoteLink(jira, issue, link)));
      return json(renderRemoteLink(jira, issue, find(issue, globalId) ?? missing(globalId)));
    },
  }),
  operation(jira, {
    method: 'POST',
    path: PATH,
    scopes: eitherOf(WRITE_WORK, 'write:issue:jira', 'write:issue.remote-link:jira', 'read:issue.remote-link:jira'),
    handle: async ({ viewer, param, body, json }) => {
      const issue = linkable(jira, viewer, param('issueIdOrKey'));
      const { globalId = null, relationship = null, application, object } = await body(input);
      const content = { globalId, relationship, application: application ?? {}, object };
      const existing = globalId === null ? undefined : find(issue, globalId);
      if (existing) {
        // What an update leaves out becomes empty.
        Object.assign(existing, content);
        jira.tellChanged(issue.id);
        return json(renderCreated(jira, issue, existing), 200);
      }
      const link: RemoteLink = { id: jira.site.ids.next('remoteLink'), ...content };
      issue.remoteLinks.push(link);
      record(jira, issue, viewer, [{ ...EMPTY_ITEM, to: link.id, toString: sentence(link) }]);
      return json(renderCreated(jira, issue, link), 201);
    },
  }),
  operation(jira, {
    method: 'DELETE',
    path: PATH,
    scopes: eitherOf(WRITE_WORK, 'delete:issue.remote-link:jira', 'write:issue:jira'),
    handle: ({ viewer, param, query, empty }) => {
      const issue = linkable(jira, viewer, param('issueIdOrKey'));
      const globalId = query('globalId') ?? refuse(400, ["The query parameter 'globalId' is required."]);
      const link = find(issue, globalId) ?? missing(globalId);
      issue.remoteLinks = issue.remoteLinks.filter(({ id }) => id !== link.id);
      record(jira, issue, viewer, [{ ...EMPTY_ITEM, from: link.id, fromString: sentence(link) }]);
      return empty(204);
    },
  }),
];

const EMPTY_ITEM: ChangeItem = {
  field: 'RemoteWorkItemLink',
  fieldId: 'RemoteWorkItemLink',
  fieldtype: 'jira',
  from: null,
  fromString: null,
  to: null,
  toString: null,
};

const sentence = ({ object }: RemoteLink) => `This work item links to "${text(object, 'title') ?? ''} (Web Link)"`;

const record = (jira: JiraParts, issue: Issue, viewer: Person, items: readonly ChangeItem[]) =>
  recordChange(jira, issue, { authorId: viewer.id, at: jira.site.clock.now() }, items);

const find = (issue: Issue, globalId: string) => issue.remoteLinks.find((link) => link.globalId === globalId);
const missing = (globalId: string) => refuse(404, [`No remote issue link with globalId '${globalId}' was found.`]);

function linkable(jira: JiraParts, viewer: Person, idOrKey: string): Issue {
  const issue = visibleIssue(jira, viewer, idOrKey);
  requireLinking(jira.store, 403);
  return mayOnIssue(jira, viewer, 'LINK_ISSUES', issue)
    ? issue
    : refuse(403, [`No Link Issue Permission for issue '${issue.key}'`]);
}

const selfOf = (jira: JiraParts, issue: Issue, { id }: RemoteLink) =>
  selfUrl(jira, `issue/${issue.id}/remotelink/${id}`);

const renderCreated = (jira: JiraParts, issue: Issue, link: RemoteLink) => ({
  id: Number(link.id),
  self: selfOf(jira, issue, link),
});

const renderRemoteLink = (jira: JiraParts, issue: Issue, link: RemoteLink) => ({
  id: Number(link.id),
  self: selfOf(jira, issue, link),
  ...(link.globalId === null ? {} : { globalId: link.globalId }),
  application: link.application,
  ...(link.relationship === null ? {} : { relationship: link.relationship }),
  object: link.object,
});
