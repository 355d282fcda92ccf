import type { AdfDoc } from './entities';

// What Jira takes in a description or comment; macros and layouts of Confluence are not among them.
const NODE_TYPES = new Set(
  `doc paragraph text hardBreak heading bulletList orderedList listItem taskList taskItem decisionList decisionItem
  blockquote codeBlock rule panel expand nestedExpand table tableRow tableHeader tableCell mention emoji date status
  inlineCard blockCard embedCard mediaGroup mediaSingle mediaInline media placeholder`.split(/\s+/),
);

/** Takes a value for a document if its shape is one: `doc`, version 1, and known nodes with text that is not empty. */
export function readAdfDocument(value: unknown): AdfDoc | null {
  if (!isRecord(value) || value['type'] !== 'doc' || value['version'] !== 1) return null;
  const content: unknown = value['content'];
  return Array.isArray(content) && content.every(isNode) ? { type: 'doc', version: 1, content } : null;
}

function isNode(value: unknown): boolean {
  if (!isRecord(value) || typeof value['type'] !== 'string' || !NODE_TYPES.has(value['type'])) return false;
  if (value['type'] === 'text') return typeof value['text'] === 'string' && value['text'] !== '';
  const content: unknown = value['content'];
  return content === undefined || (Array.isArray(content) && content.every(isNode));
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
