import { itemOf, type FoundItem, type Reading, type Scope } from './found-item';
import { typeOf, type Json } from './json';
import { readInline } from './read-inline';
import { isList, readList } from './read-list';
import { readTasks } from './read-tasks';
import { readWords } from './read-words';

/**
 * What stands in the action cell of a row: one action item, its lines as one. A cell that is a list, or a list below words
 * that end in a colon, holds one in each entry; a list below other words are their details. Tasks are each one.
 */
export function* readActionCell(content: readonly Json[], scope: Scope, reading: Reading): Generator<FoundItem> {
  const lists = content.filter(isList);
  const tasks = content.filter((block) => typeOf(block) === 'taskList');
  const own = content.filter((block) => !isList(block) && typeOf(block) !== 'taskList');
  const words = readWords(own, reading.today);
  const isLead = lists.length + tasks.length > 0 && (words.summary === '' || readInline(own).text.endsWith(':'));
  if (!isLead) yield* itemOf(words, 'table', scope);
  else for (const list of lists) for (const item of readList(list, scope, reading)) yield { ...item, form: 'table' };
  for (const list of tasks) yield* readTasks(list, scope, reading);
}
