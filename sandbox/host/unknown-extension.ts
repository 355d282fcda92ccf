/** What stands in place of an extension that no module of the app draws. */
export const unknownExtension = (): string => '<p class="adf-unsupported">An extension of another app stands here.</p>';
