import {
  itemOf,
  NOTHING_INHERITED,
  withInherited,
  type FoundItem,
  type Inherited,
  type Reading,
  type Scope,
} from './found-item';
import { contentOf, MAX_DEPTH, typeOf, type Json } from './json';
import { readTasks } from './read-tasks';
import { readWords, type Words } from './read-words';

export const isList = (node: Json): boolean => ['bulletList', 'orderedList'].includes(typeOf(node));

/**
 * The entries of a list, nested ones too. An entry that has entries below it is their title, and they are the action items;
 * unless it names an owner, a date or an issue itself: then it is the action item, and what is below it are its details. A
 * title without words, such as a mention alone, hands its owner and date down.
 */
export function* readList(
  list: Json,
  scope: Scope,
  reading: Reading,
  inherited: Inherited = NOTHING_INHERITED,
  depth = 0,
): Generator<FoundItem> {
  if (depth > MAX_DEPTH) return;
  for (const entry of contentOf(list)) {
    const blocks = contentOf(entry);
    const below = blocks.filter(isList);
    const words = readWords(
      blocks.filter((block) => !isList(block) && typeOf(block) !== 'taskList'),
      reading.today,
    );
    if (below.length === 0 || (words.summary !== '' && isPromise(words)))
      yield* itemOf(words, 'list', scope, withInherited(words, inherited));
    else {
      const handedDown = words.summary === '' ? withInherited(words, inherited) : inherited;
      for (const inner of below) yield* readList(inner, scope, reading, handedDown, depth + 1);
    }
    for (const tasks of blocks.filter((block) => typeOf(block) === 'taskList')) yield* readTasks(tasks, scope, reading);
  }
}

/** Whether it names an owner, a date or an issue. */
const isPromise = ({ ownerAccountId, ownerText, dueDate, dueText, ticketKeys }: Words): boolean =>
  ticketKeys.length > 0 || [ownerAccountId, ownerText, dueDate, dueText].some((said) => said !== null);
