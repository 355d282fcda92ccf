const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };

const decode = (text: string): string => text.replace(/&(?:amp|lt|gt);/g, (entity) => ENTITIES[entity] ?? entity);

/**
 * The text of a Slack message as people read it: `<https://a.test|the board>` becomes `the board`, `&amp;` becomes `&`.
 * People who are mentioned become colleagues, since no page names anybody, and addresses that are theirs say only what they
 * are.
 */
export const slackText = (text: string): string =>
  text
    .split(/(<[^<>]*>)/)
    .map((part) => (part.startsWith('<') && part.endsWith('>') ? decode(plain(part.slice(1, -1))) : decode(part)))
    .join('')
    .trim();

function plain(inside: string): string {
  const bar = inside.indexOf('|');
  const [target, label] = bar === -1 ? [inside, ''] : [inside.slice(0, bar), inside.slice(bar + 1)];
  if (/^@[UWB]/.test(target)) return 'a colleague';
  if (target.startsWith('!subteam^')) return label || 'a group';
  if (target.startsWith('!')) return label || `@${target.slice(1).split('^', 1)[0] ?? ''}`;
  if (target.startsWith('#')) return label ? `#${label}` : 'a channel';
  if (target.startsWith('mailto:')) return label.includes('@') ? 'a mail address' : label || 'a mail address';
  if (target.startsWith('tel:')) return /\d/.test(label) ? 'a phone number' : label || 'a phone number';
  return label || target;
}
