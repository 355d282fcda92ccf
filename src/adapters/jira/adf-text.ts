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
 * The plain text of a comment. People who are mentioned become roles.
 * @param document ADF as Jira gives it; anything else has no text.
 * @param roleOf what a mentioned account is called.
 */
export function adfText(document: unknown, roleOf: (accountId: string) => string): string {
  return textOf(document, roleOf)
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line, index, lines) => line !== '' || (index > 0 && lines[index - 1] !== ''))
    .join('\n')
    .trim();
}

function textOf(node: unknown, roleOf: (accountId: string) => string): string {
  if (Array.isArray(node)) return node.map((child) => textOf(child, roleOf)).join('');
  if (!isObject(node)) return '';
  const inside = textOf(node['content'], roleOf);
  const type = String(node['type']);
  const attrs = isObject(node['attrs']) ? node['attrs'] : {};
  switch (type) {
    case 'text':
      return words(node['text']);
    case 'hardBreak':
      return '\n';
    case 'mention':
      return roleOf(words(attrs['id']));
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
