import { z } from 'zod';
import { read, type Viewer } from '../viewer';

const answer = z.looseObject({
  permissions: z.record(z.string(), z.looseObject({ havePermission: z.boolean() })),
});

/** Whether the viewer administers a project, or with null the whole site. */
export async function mayAdminister(viewer: Viewer, projectKey: string | null): Promise<boolean> {
  const permission = projectKey === null ? 'ADMINISTER' : 'ADMINISTER_PROJECTS';
  const where = projectKey === null ? '' : `&projectKey=${encodeURIComponent(projectKey)}`;
  const path = `/rest/api/3/mypermissions?permissions=${permission}${where}`;
  return (await read(viewer, 'jira', path, answer))?.permissions[permission]?.havePermission ?? false;
}
