/** What a frame may ask of the page that shows it. Every value crosses as a structured clone. */
export type HostDoor = {
  /** A bridge command by name; functions inside `data` are hidden, see `callbacks.ts`. */
  call(command: string, data: unknown): Promise<unknown>;
  /** Runs a function that the page has handed to the frame. */
  runCallback(id: number, args: unknown): Promise<unknown>;
  /** Height of the frame's content in CSS pixels. */
  reportHeight(height: number): void;
  /** Escape was pressed inside the frame and the app did not use it. */
  reportEscape(): void;
};

/** What the page may ask of a frame. */
export type FrameDoor = {
  /** Runs a function that the app has handed to the page. */
  runCallback(id: number, args: unknown): Promise<unknown>;
  applyTheme(theme: FrameTheme): Promise<void>;
};

export type FrameTheme = {
  /** Attributes of `<html>`, for example `data-color-mode`. */
  readonly attributes: Readonly<Record<string, string>>;
  /** The token style sheet, on the frame's own origin. */
  readonly styleSheet: string;
};

/** The frame's first message; it carries two ports: the first leads to the page, the second to the frame. */
export const HELLO = 'sandbox-frame-hello';
