import { z } from 'zod';
import type { Operation } from '../../core/product';
import { resolutionOn, setResolution, setStatus } from '../change-status';
import { refuse } from '../errors';
import { fieldsInput } from '../fields/read-changes';
import { operation } from '../operation';
import type { JiraParts } from '../parts';
import { pointsPerEntry } from '../points';
import { recordUpdate } from '../record-change';
import { refusalsOf, renderTransition, transitionsOf } from '../transitions';
import { refuseParts, unbuiltPart } from '../unbuilt-parts';
import { visibleIssue } from '../visible';
import { eitherOf, READ_WORK, WRITE_WORK } from './scopes';

const PATH = '/rest/api/3/issue/{issueIdOrKey}/transitions';
const UNBUILT = ['properties', 'historyMetadata'];
const input = fieldsInput.extend({
  transition: z.object({ id: z.union([z.string(), z.number()]) }).optional(),
  properties: unbuiltPart,
  historyMetadata: unbuiltPart,
});

/** The ways out of an issue's status, and taking one. */
export const transitionOperations = (jira: JiraParts): Operation[] => [
  operation(jira, {
    method: 'GET',
    path: PATH,
    scopes: eitherOf(READ_WORK, 'read:issue.transition:jira', 'read:status:jira', 'read:field-configuration:jira'),
    points: pointsPerEntry('transitions'),
    handle: ({ viewer, param, query, json }) => {
      const wanted = query('transitionId');
      const transitions = transitionsOf(jira, viewer, visibleIssue(jira, viewer, param('issueIdOrKey')))
        .filter(({ id }) => wanted === undefined || id === wanted)
        .map((transition) =>
          renderTransition(jira, transition, query('expand')?.includes('transitions.fields') ?? false),
        );
      return json({ expand: 'transitions', transitions });
    },
  }),
  operation(jira, {
    method: 'POST',
    path: PATH,
    scopes: eitherOf(WRITE_WORK, 'write:issue:jira', 'write:issue.property:jira'),
    handle: async ({ viewer, param, body, empty }) => {
      const issue = visibleIssue(jira, viewer, param('issueIdOrKey'));
      const given = await body(input);
      refuseParts(given, UNBUILT, `POST ${PATH}`);
      const { transition, fields, update } = given;
      if (!transition) return refuse(400, ["Missing 'transition' identifier"]);
      const chosen = transitionsOf(jira, viewer, issue).find(({ id }) => id === String(transition.id));
      if (!chosen) return refuse(400, [`Transition id '${transition.id}' is not valid for this issue.`]);
      const names = [...Object.keys(fields ?? {}), ...Object.keys(update ?? {})];
      if (names.length > 0)
        refuse(
          400,
          [],
          Object.fromEntries(
            names.map((id) => [id, `Field '${id}' cannot be set. It is not on the appropriate screen, or unknown.`]),
          ),
        );
      const refusals = refusalsOf(jira, issue, chosen);
      if (refusals.length > 0) refuse(400, refusals);
      const at = jira.site.clock.now();
      const items = [setResolution(jira, issue, resolutionOn(jira, chosen.to), at), setStatus(jira, issue, chosen.to)];
      recordUpdate(jira, issue, { authorId: viewer.id, at }, items);
      return empty(204);
    },
  }),
];
