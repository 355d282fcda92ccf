import { itemOf, type FoundItem, type Reading, type Scope } from './found-item';
import { attrsOf, contentOf, MAX_DEPTH, stringOf, typeOf, type Json } from './json';
import { readWords } from './read-words';

/** The tasks of a list of tasks, those of nested lists after the one above them. */
export function* readTasks(list: Json, scope: Scope, reading: Reading, depth = 0): Generator<FoundItem> {
  if (depth > MAX_DEPTH) return;
  for (const node of contentOf(list)) {
    if (typeOf(node) === 'taskList') yield* readTasks(node, scope, reading, depth + 1);
    if (!isTask(node)) continue;
    const localId = stringOf(attrsOf(node)['localId']) || null;
    yield* itemOf(readWords(contentOf(node), reading.today), 'task', scope, { localId, isDone: isDoneTask(node) });
  }
}

export const isTask = (node: Json): boolean => ['taskItem', 'blockTaskItem'].includes(typeOf(node));

export const isDoneTask = (node: Json): boolean => attrsOf(node)['state'] === 'DONE';
