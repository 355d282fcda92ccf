import { doc, link, paragraph, text, type Document, type Node } from './adf';

type Invitation = {
  readonly people: readonly { readonly accountId: string; readonly displayName: string }[];
  readonly postmortemUrl: string;
};

/** The comment that tells people of their invitation. It holds no text of the incident. */
export const invitationComment = ({ people, postmortemUrl }: Invitation): Document =>
  doc(
    paragraph(
      ...people.map((person) => [mention(person), { type: 'text', text: ' ' }]),
      text(
        'you are invited to write your own account: what you did and saw, what you expected and assumed, how you understood it. Nobody else sees it until you share it.',
      ),
    ),
    paragraph(
      text('Press “Write my account” here in the panel Postmortem under Accounts, or at the top of '),
      link('the postmortem', postmortemUrl),
      text('.'),
    ),
  );

const mention = ({ accountId, displayName }: Invitation['people'][number]): Node => ({
  type: 'mention',
  attrs: { id: accountId, text: `@${displayName}`, accessLevel: '' },
});

/** Whom a comment, as read from Jira, has told of an invitation to this postmortem. @param document any JSON */
export function toldIn(document: unknown, pageId: string): readonly string[] {
  const nodes = nodesIn(document);
  const isOurs = nodes.some((node) => hrefsOf(node).some((href) => href.endsWith(`pageId=${pageId}`)));
  return isOurs ? nodes.flatMap(mentioned) : [];
}

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;

function nodesIn(document: unknown): readonly Json[] {
  if (Array.isArray(document)) return document.flatMap(nodesIn);
  return isObject(document) ? [document, ...nodesIn(document['content'])] : [];
}

function mentioned({ type, attrs }: Json): readonly string[] {
  const id = type === 'mention' && isObject(attrs) ? attrs['id'] : null;
  return typeof id === 'string' ? [id] : [];
}

/** Addresses of links: as a mark on a text, or as a card, which Jira's editor makes of a link. */
function hrefsOf({ attrs, marks }: Json): readonly string[] {
  const own = isObject(attrs) && typeof attrs['url'] === 'string' ? [attrs['url']] : [];
  const marked = (Array.isArray(marks) ? marks : []).flatMap((mark: unknown) => {
    const href = isObject(mark) && isObject(mark['attrs']) ? mark['attrs']['href'] : null;
    return typeof href === 'string' ? [href] : [];
  });
  return [...own, ...marked];
}
