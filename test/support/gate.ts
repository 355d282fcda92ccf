/** Something that one part of a test waits for until another part opens it. */
export type Gate = { readonly opened: Promise<void>; open(): void };

export function createGate(): Gate {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open: () => open() };
}
