import type { ImportPageItemsInput } from '../../../../src/shared/contract';
import { invoke, settle } from '../../api';

/** The calls of this dialog, apart from the others, which every screen loads. Each one throws AppFailure. */
export const pageItemsApi = {
  findPageItems: () => settle(invoke('findPageItems')),
  importPageItems: (input: ImportPageItemsInput) => settle(invoke('importPageItems', input)),
};
