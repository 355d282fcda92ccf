import { z } from 'zod';
import type { Operation } from '../../core/product';
import { refuse } from '../errors';
import { operation } from '../operation';
import type { JiraParts } from '../parts';
import { visibleIssue } from '../visible';
import { eitherOf, WRITE_WORK } from './scopes';

const recipients = z.strictObject({
  users: z.array(z.object({ accountId: z.string() })).default([]),
  groups: z.array(z.object({ name: z.string() })).default([]),
  groupIds: z.array(z.string()).default([]),
});
const input = z.strictObject({
  subject: z.string().optional(),
  textBody: z.string().optional(),
  to: recipients,
});

/** Mail from an issue. The sandbox keeps it, so that one can look what was sent to whom; nothing leaves the machine. */
export const notifyOperations = (jira: JiraParts): Operation[] => [
  operation(jira, {
    method: 'POST',
    path: '/rest/api/3/issue/{issueIdOrKey}/notify',
    scopes: eitherOf(WRITE_WORK, 'send:notification:jira'),
    handle: async ({ viewer, param, body, empty }) => {
      const issue = visibleIssue(jira, viewer, param('issueIdOrKey'));
      const { subject, textBody, to } = await body(input);
      const accountIds = to.users.map(({ accountId }) => accountId);
      // Their ids are their names here.
      const groups = [...to.groups.map(({ name }) => name), ...to.groupIds];
      const stranger = accountIds.find((accountId) => !jira.site.people.get(accountId));
      const unknown = groups.find((name) => !jira.site.people.all().some((person) => person.groups.includes(name)));
      if (accountIds.length + groups.length === 0 || stranger !== undefined || unknown !== undefined)
        refuse(400, ['There are no valid recipients for this notification.']);
      if (accountIds.includes(viewer.id)) refuse(400, ['You cannot send a notification to yourself.']);
      jira.store.mails.insert({
        id: jira.site.ids.next('mail'),
        issueId: issue.id,
        at: jira.site.clock.now(),
        byAccountId: viewer.id,
        subject: subject ?? `(${issue.key}) ${issue.summary}`,
        text: textBody ?? '',
        accountIds,
        groups,
      });
      return empty(204);
    },
  }),
];
