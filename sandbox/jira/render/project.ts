import type { Project } from '../entities';
import type { JiraParts } from '../parts';
import { avatarUrls } from './person';
import { selfUrl } from './view';

/** A project as it stands inside other answers. */
export const renderProject = (jira: JiraParts, { id, key, name, type, style }: Project) => ({
  self: selfUrl(jira, `project/${id}`),
  id,
  key,
  name,
  projectTypeKey: type,
  simplified: style === 'next-gen',
  avatarUrls: avatarUrls(`${jira.site.baseUrl}/secure/projectavatar?pid=${id}`),
});
