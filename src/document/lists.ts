import { paragraph, type Node } from './adf';

export type ListItem = { readonly words: readonly Node[]; readonly below?: readonly ListItem[] };

/** A list with lists in it; none where it has no item, because the format has no empty list. */
export const bulletList = (items: readonly ListItem[]): readonly Node[] =>
  items.length === 0
    ? []
    : [
        {
          type: 'bulletList',
          content: items.map(({ words, below = [] }) => ({
            type: 'listItem',
            content: [paragraph(words), ...bulletList(below)],
          })),
        },
      ];
