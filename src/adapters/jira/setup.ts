import { z } from 'zod';
import type { SetupPort } from '../../ports';
import { path } from '../path';
import { ProductError } from '../product-error';
import { fetchAs, request } from '../request';
import type { Send } from '../send';

const projects = z.object({ isLast: z.boolean().default(true), values: z.array(z.object({ id: z.string() })) });
const task = z.object({ taskId: z.string() });
const progress = z.object({ status: z.string() });
const issue = z.object({ id: z.string(), key: z.string() });
const found = z.object({
  issues: z.array(issue.extend({ fields: z.object({ project: z.object({ id: z.string() }) }) })),
});

const MOST_PROJECTS = 1_000;
const PAGE = 100;

type Sends = { readonly jira: Send; readonly confluence: Send };

/** Setting the app up. @param panelId how the platform names the panel's module */
export function productSetup({ jira, confluence }: Sends, panelId: string): SetupPort {
  return {
    async listProjectIds() {
      const ids: string[] = [];
      for (let isLast = false; !isLast && ids.length < MOST_PROJECTS;) {
        const page = path`/rest/api/3/project/search?orderBy=name&maxResults=${PAGE}&startAt=${ids.length}`;
        const answer = await fetchAs(jira, projects, 'GET', page);
        ids.push(...answer.values.map(({ id }) => id));
        isLast = answer.isLast || answer.values.length === 0;
      }
      return ids;
    },
    async pinPanel(projectIds, isShown) {
      const action = isShown ? 'PIN' : 'UNPIN';
      const body = {
        moduleId: panelId,
        projectList: projectIds.map((projectIdOrKey) => ({ action, projectIdOrKey })),
      };
      try {
        return (await fetchAs(jira, task, 'POST', '/rest/api/3/forge/panel/action/bulk/async', body)).taskId;
      } catch (error) {
        // The call is young: a site may not have it yet, or not for this person.
        if (error instanceof ProductError && [400, 403, 404].includes(error.status)) return null;
        throw error;
      }
    },
    async readTask(taskId) {
      const { status } = await fetchAs(jira, progress, 'GET', path`/rest/api/3/task/${taskId}`);
      if (status === 'COMPLETE') return 'done';
      return status === 'ENQUEUED' || status === 'RUNNING' ? 'running' : 'failed';
    },
    createIssue: ({ projectId, typeId, summary, description, label }) =>
      fetchAs(jira, issue, 'POST', '/rest/api/3/issue', {
        fields: {
          project: { id: projectId },
          issuetype: { id: typeId },
          summary,
          labels: [label],
          ...(description && { description }),
        },
      }),
    async findByLabel(label) {
      const jql = `labels = "${label}" ORDER BY created DESC`;
      const { issues } = await fetchAs(jira, found, 'POST', '/rest/api/3/search/jql', {
        jql,
        fields: ['project'],
        maxResults: 1,
      });
      const [first] = issues;
      return first ? { id: first.id, projectId: first.fields.project.id } : null;
    },
    deleteIssue: (id) => unlessGone(request(jira, 'DELETE', path`/rest/api/3/issue/${id}`)),
    trashPage: (id) => unlessGone(request(confluence, 'DELETE', path`/wiki/api/v2/pages/${id}`)),
  };
}

/** What is gone already need not be removed. */
async function unlessGone(removing: Promise<unknown>): Promise<void> {
  await removing.catch((error: unknown) => {
    if (!(error instanceof ProductError && error.status === 404)) throw error;
  });
}
