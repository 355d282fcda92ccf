/** Something of the site that a setting names. `name` is what it was called when it was chosen, to name it when it is gone. */
export type Reference = { readonly id: string; readonly name: string };
