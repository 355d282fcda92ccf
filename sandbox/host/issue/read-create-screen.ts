import { z } from 'zod';
import { read, type Viewer } from '../viewer';

const projectSchema = z.looseObject({ id: z.string(), name: z.string() });
const typesSchema = z.looseObject({ issueTypes: z.array(z.looseObject({ id: z.string(), name: z.string() })) });
const fieldsSchema = z.looseObject({
  fields: z.array(
    z.looseObject({
      fieldId: z.string(),
      name: z.string(),
      required: z.boolean(),
      hasDefaultValue: z.boolean(),
      schema: z.looseObject({ type: z.string() }),
    }),
  ),
});

export type CreateScreen = {
  readonly project: { readonly id: string; readonly name: string };
  readonly issueType: { readonly id: string; readonly name: string };
  /** The summary, and what else must be filled; `isText` where one line of text does. */
  readonly fields: readonly { readonly id: string; readonly name: string; readonly isText: boolean }[];
};

const DECIDED = ['project', 'issuetype'];

/** What must be filled to create an issue. @returns null when the viewer may create none of that type there. */
export async function readCreateScreen(
  viewer: Viewer,
  projectId: string,
  issueTypeId: string,
): Promise<CreateScreen | null> {
  if (![projectId, issueTypeId].every((id) => /^\d+$/.test(id))) return null;
  const types = `/rest/api/3/issue/createmeta/${encodeURIComponent(projectId)}/issuetypes`;
  const [project, offered] = await Promise.all([
    read(viewer, 'jira', `/rest/api/3/project/${encodeURIComponent(projectId)}`, projectSchema),
    read(viewer, 'jira', types, typesSchema),
  ]);
  const issueType = offered?.issueTypes.find(({ id }) => id === issueTypeId);
  const screen = issueType && (await read(viewer, 'jira', `${types}/${issueType.id}?maxResults=200`, fieldsSchema));
  if (!project || !issueType || !screen) return null;
  const wanted = screen.fields.filter(
    ({ fieldId, required, hasDefaultValue }) => required && !hasDefaultValue && !DECIDED.includes(fieldId),
  );
  return {
    project,
    issueType,
    fields: wanted.map(({ fieldId, name, schema }) => ({ id: fieldId, name, isText: schema.type === 'string' })),
  };
}
