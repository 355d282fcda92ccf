/** What a person is called. @param name as it stands in the text, for example `@Robin`; may be empty. */
export type CallPerson = (accountId: string, name: string) => string;

/** Blocks that stand on lines of their own. */
const BLOCKS = new Set([
  'paragraph',
  'heading',
  'listItem',
  'taskItem',
  'decisionItem',
  'codeBlock',
  'blockquote',
  'tableRow',
  'rule',
  'mediaSingle',
]);

/**
 * The plain text of a comment.
 * @param document ADF as Jira gives it; anything else has no text.
 * @param callOf what a mentioned account is called, whose name stands in the mention.
 */
export function adfText(document: unknown, callOf: CallPerson): string {
  return textOf(document, callOf)
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line, index, lines) => line !== '' || (index > 0 && lines[index - 1] !== ''))
    .join('\n')
    .trim();
}

function textOf(node: unknown, callOf: CallPerson): string {
  if (Array.isArray(node)) return node.map((child) => textOf(child, callOf)).join('');
  if (!isObject(node)) return '';
  const inside = textOf(node['content'], callOf);
  const type = String(node['type']);
  const attrs = isObject(node['attrs']) ? node['attrs'] : {};
  switch (type) {
    case 'text':
      return words(node['text']);
    case 'hardBreak':
      return '\n';
    case 'mention':
      return callOf(words(attrs['id']), words(attrs['text']));
    case 'emoji':
      return words(attrs['text']) || words(attrs['shortName']);
    case 'inlineCard':
    case 'blockCard':
    case 'embedCard':
      return words(attrs['url']);
    case 'status':
      return words(attrs['text']);
    case 'date':
      return dayOf(attrs['timestamp']);
    case 'taskItem':
      return `${attrs['state'] === 'DONE' ? '[x]' : '[ ]'} ${inside}\n`;
    case 'listItem':
      return `- ${inside.trimEnd()}\n`;
    case 'tableCell':
    case 'tableHeader':
      return `${inside.trim()} `;
    case 'expand':
    case 'nestedExpand':
      return [words(attrs['title']), inside].filter((part) => part !== '').join('\n');
    default:
      return BLOCKS.has(type) ? `${inside}\n` : inside;
  }
}

function dayOf(timestamp: unknown): string {
  const date = new Date(Number(timestamp));
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
}

const words = (value: unknown): string => (typeof value === 'string' ? value : '');

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
