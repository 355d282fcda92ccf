import type { Label, Page } from '../entities';
import type { ConfluenceParts } from '../parts';

export const labelsOf = ({ store }: ConfluenceParts, { labelIds }: Page): readonly Label[] =>
  labelIds.map((id) => {
    const label = store.labels.get(id);
    if (!label) throw new Error(`There is no label ${id}.`);
    return label;
  });

export const renderLabel = ({ id, name, prefix }: Label) => ({ id, name, prefix });
