import { blocksText } from './slack-blocks';
import { slackText } from './slack-text';
import { isRecord, listIn, textIn, type Unknowns } from './unknowns';

/** What a message says. A bot often says it in blocks or attachments alone, a person may send nothing but a file. */
export function messageText(message: Unknowns): string {
  const attached = listIn(message, 'attachments').map((one) => {
    if (!isRecord(one)) return '';
    const told = [slackText(textIn(one, 'title')), textOrBlocks(one)].filter((part) => part !== '');
    return told.length > 0 ? told.join('\n') : slackText(textIn(one, 'fallback'));
  });
  const files = listIn(message, 'files').map((one) => {
    const name = isRecord(one) ? textIn(one, 'title') || textIn(one, 'name') : '';
    return name === '' ? '' : `File: ${slackText(name)}`;
  });
  return [textOrBlocks(message), ...attached, ...files].filter((part) => part !== '').join('\n');
}

/** Where there are both, the text says what the blocks say. */
const textOrBlocks = (one: Unknowns): string => slackText(textIn(one, 'text')) || blocksText(listIn(one, 'blocks'));
