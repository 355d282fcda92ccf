import type { RelatedIncident } from '../domain/related-incidents';
import { openActionsWords } from '../domain/related-incidents';
import { bulletList, inlineCard, text, type Node } from './adf';

/** Earlier incidents as live links, with why they stand here and how many of their actions were open; none: nothing. */
export const relatedList = (related: readonly RelatedIncident[], siteUrl: string): readonly Node[] =>
  related.length === 0
    ? []
    : [
        bulletList(
          ...related.map((one) => [
            ...inlineCard(`${siteUrl}/browse/${one.key}`),
            ...text(
              ` shares ${one.reasons.join(', ')}. When this page was made: ${openActionsWords(one.openActions)}.`,
            ),
          ]),
        ),
      ];
