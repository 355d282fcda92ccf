import type { Component, IssueType, LinkType, Priority, Resolution, Status, StatusCategoryKey } from '../entities';
import type { JiraParts } from '../parts';
import { selfUrl } from './view';

const CATEGORIES: Readonly<Record<StatusCategoryKey, { id: number; name: string; colorName: string }>> = {
  new: { id: 2, name: 'To Do', colorName: 'blue-gray' },
  indeterminate: { id: 4, name: 'In Progress', colorName: 'yellow' },
  done: { id: 3, name: 'Done', colorName: 'green' },
};

export const renderCategory = (jira: JiraParts, key: StatusCategoryKey) => ({
  self: selfUrl(jira, `statuscategory/${CATEGORIES[key].id}`),
  id: CATEGORIES[key].id,
  key,
  colorName: CATEGORIES[key].colorName,
  name: CATEGORIES[key].name,
});

/** Where something belongs that only one team-managed project has. */
const scopeOf = (projectId: string | undefined) =>
  projectId === undefined ? {} : { scope: { type: 'PROJECT' as const, project: { id: projectId } } };

export const renderStatus = (jira: JiraParts, { id, name, category, projectId }: Status) => ({
  self: selfUrl(jira, `status/${id}`),
  description: '',
  iconUrl: `${jira.site.baseUrl}/images/icons/statuses/generic.png`,
  name,
  id,
  statusCategory: renderCategory(jira, category),
  ...scopeOf(projectId),
});

export const renderIssueType = (
  jira: JiraParts,
  { id, name, description, subtask, hierarchyLevel, projectId }: IssueType,
) => ({
  self: selfUrl(jira, `issuetype/${id}`),
  id,
  description,
  iconUrl: `${jira.site.baseUrl}/images/icons/issuetypes/${encodeURIComponent(name.toLowerCase())}.svg`,
  name,
  subtask,
  hierarchyLevel,
  ...scopeOf(projectId),
});

export const renderPriority = (jira: JiraParts, { id, name }: Priority) => ({
  self: selfUrl(jira, `priority/${id}`),
  iconUrl: `${jira.site.baseUrl}/images/icons/priorities/${name.toLowerCase()}.svg`,
  name,
  id,
});

export const renderResolution = (jira: JiraParts, { id, name, description }: Resolution) => ({
  self: selfUrl(jira, `resolution/${id}`),
  id,
  description,
  name,
});

export const renderComponent = (jira: JiraParts, { id, name }: Component) => ({
  self: selfUrl(jira, `component/${id}`),
  id,
  name,
});

export const renderLinkType = (jira: JiraParts, { id, name, inward, outward }: LinkType) => ({
  id,
  name,
  inward,
  outward,
  self: selfUrl(jira, `issueLinkType/${id}`),
});
