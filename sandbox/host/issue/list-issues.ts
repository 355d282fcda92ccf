import { z } from 'zod';
import { html, type Html } from '../html';
import { statusLozenge } from '../shell/lozenge';
import { timeOf } from '../shell/times';
import { ask, refusal, type Viewer } from '../viewer';
import { summarySchema, type IssueSummary } from './schema';

const resultSchema = z.looseObject({ issues: z.array(summarySchema) });
const FIELDS = ['summary', 'status', 'issuetype', 'priority', 'assignee', 'created'];

/** Issues that the viewer sees, by JQL, at most 100. @throws with Jira's words when it refuses the query. */
export async function findIssues(viewer: Viewer, jql: string): Promise<readonly IssueSummary[]> {
  const send = { method: 'POST', body: { jql, fields: FIELDS, maxResults: 100 } };
  const { status, body } = await ask(viewer, 'jira', '/rest/api/3/search/jql', send);
  if (status !== 200) throw new Error(`Jira refused "${jql}": ${refusal(body)}`);
  return resultSchema.parse(body).issues;
}

export function issueTable(issues: readonly IssueSummary[], timeZone: string, none: string): Html {
  if (issues.length === 0) return html`<p class="subtle">${none}</p>`;
  return html`<div class="table-scroll">
    <table class="list">
      <thead>
        <tr>
          <th scope="col">Key</th>
          <th scope="col">Summary</th>
          <th scope="col">Type</th>
          <th scope="col">Status</th>
          <th scope="col">Assignee</th>
          <th scope="col">Created</th>
        </tr>
      </thead>
      <tbody>
        ${issues.map(
          ({ key, fields }) =>
            html`<tr>
              <td class="nowrap"><a href="/browse/${key}">${key}</a></td>
              <td class="list-summary"><a href="/browse/${key}">${fields.summary}</a></td>
              <td>${fields.issuetype.name}</td>
              <td>${statusLozenge(fields.status)}</td>
              <td>${fields.assignee?.displayName ?? 'Nobody'}</td>
              <td class="nowrap">${timeOf(fields.created, timeZone)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
