import { slackText } from './slack-text';
import { isRecord, listIn, textIn, type Unknowns } from './unknowns';

/**
 * The text of a message's blocks, as bots and Slack's own editor write them; what can only be pressed or looked at has
 * none. Nobody is named, as in slackText.
 */
export const blocksText = (blocks: readonly unknown[]): string => joined(blocks.map(blockText));

function blockText(block: unknown): string {
  if (!isRecord(block)) return '';
  switch (textIn(block, 'type')) {
    case 'rich_text':
      return joined(listIn(block, 'elements').map(richText));
    case 'context':
      return joined(listIn(block, 'elements').map(writtenIn), ' ');
    default:
      return joined([writtenIn(block['text']), ...listIn(block, 'fields').map(writtenIn)]);
  }
}

/** `{type: 'mrkdwn', text}` or `{type: 'plain_text', text}` */
const writtenIn = (object: unknown): string => (isRecord(object) ? slackText(textIn(object, 'text')) : '');

/** A paragraph, a quotation or code; a list has one such for each of its lines. */
function richText(part: unknown): string {
  if (!isRecord(part)) return '';
  const elements = listIn(part, 'elements');
  if (textIn(part, 'type') === 'rich_text_list') return joined(elements.map(richText));
  return elements
    .map((element) => (isRecord(element) ? inlineText(element) : ''))
    .join('')
    .trim();
}

/** Unlike in a message's text nothing is escaped here. */
function inlineText(element: Unknowns): string {
  switch (textIn(element, 'type')) {
    case 'user':
      return 'a colleague';
    case 'usergroup':
      return 'a group';
    case 'channel':
      return 'a channel';
    case 'broadcast':
      return `@${textIn(element, 'range')}`;
    case 'emoji':
      return `:${textIn(element, 'name')}:`;
    case 'date':
      return textIn(element, 'fallback');
    case 'link':
      return slackText(`<${textIn(element, 'url')}|${textIn(element, 'text')}>`);
    default:
      return typeof element['text'] === 'string' ? element['text'] : '';
  }
}

const joined = (parts: readonly string[], by = '\n'): string => parts.filter((part) => part !== '').join(by);
