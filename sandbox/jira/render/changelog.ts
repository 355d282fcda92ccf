import type { History } from '../entities';
import { jiraTime } from './date';
import { renderPersonById } from './person';
import type { View } from './view';

/** One change with its items. */
export function renderHistory(view: View, { id, authorId, created, items }: History) {
  const author = renderPersonById(view, authorId);
  return { id, ...(author ? { author } : {}), created: jiraTime(created), items };
}
