import type { Person } from '../core/people';
import { readAdfDocument } from './adf-document';
import type { AdfDoc, Comment, Issue, Json, Project, Visibility } from './entities';
import { isInRole } from './permissions';
import type { JiraParts } from './parts';
import { touch, type Stamp } from './record-change';
import { z } from 'zod';
import { refuse } from './errors';
import { checkPropertyKey, checkPropertyValue } from './property-limits';

/** What a client sends; Jira ignores what it does not know here. */
export const commentInput = z.object({
  body: z.unknown().optional(),
  visibility: z
    .object({ type: z.enum(['group', 'role']), value: z.string().optional(), identifier: z.string().nullish() })
    .nullish(),
  properties: z.array(z.object({ key: z.string(), value: z.json() })).optional(),
});

export type NewComment = Pick<Comment, 'body' | 'visibility' | 'properties'>;

/** @throws 400 when there is no document, or the writer could not read what they restrict. */
export function readComment(input: z.infer<typeof commentInput>, writer: Person, project: Project): NewComment {
  const body: AdfDoc | null = readAdfDocument(input.body);
  if (!body || body.content.length === 0) return refuse(400, [], { comment: 'Comment body is not valid!' });
  const properties: { key: string; value: Json }[] = input.properties ?? [];
  for (const { key, value } of properties) {
    checkPropertyKey(key);
    checkPropertyValue(JSON.stringify(value));
  }
  return { body, visibility: input.visibility ? readVisibility(input.visibility, writer, project) : null, properties };
}

type VisibilityInput = {
  readonly type: 'group' | 'role';
  readonly value?: string | undefined;
  readonly identifier?: string | null | undefined;
};

function readVisibility({ type, value, identifier }: VisibilityInput, writer: Person, project: Project): Visibility {
  if (type === 'role') {
    const role = project.roles.find(({ id, name }) => id === identifier || name === value);
    if (role && isInRole(writer, project, role.name)) return { type, value: role.name, identifier: role.id };
    return refuse(400, [], {
      commentLevel: `You are currently not a member of the project role: ${value ?? identifier ?? ''}.`,
    });
  }
  const group = value ?? identifier ?? '';
  if (writer.groups.includes(group)) return { type, value: group, identifier: group };
  return refuse(400, [], { commentLevel: `You are currently not a member of the group: ${group}.` });
}

export function addComment(jira: JiraParts, issue: Issue, comment: NewComment, { authorId, at }: Stamp): Comment {
  const added: Comment = { id: jira.site.ids.next('comment'), authorId, created: at, ...comment };
  issue.comments.push(added);
  issue.comments.sort((a, b) => a.created - b.created);
  touch(jira, issue, at);
  return added;
}
