import type { Habits } from '../core/habits';
import { refuse } from './errors';
import type { FieldsInput } from './fields/read-changes';

/** What Jira makes of links that come with the creation of an issue. @throws 400 where it refuses them. */
export function linksInCreate<Input extends FieldsInput>(input: Input, habit: Habits['createLinks']): Input {
  const { fields = {}, update = {} } = input;
  if (habit === 'made' || !('issuelinks' in fields || 'issuelinks' in update)) return input;
  if (habit === 'refused') refuse(400, [], { issuelinks: 'Issue links cannot be set while an issue is created.' });
  const { issuelinks: _set, ...otherFields } = fields;
  const { issuelinks: _added, ...otherUpdates } = update;
  return { ...input, fields: otherFields, update: otherUpdates };
}
