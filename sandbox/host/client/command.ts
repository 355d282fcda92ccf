import type { Frame } from './frames';

/** Answers one bridge command of one frame. A thrown error or rejection reaches the app. */
export type Command = (frame: Frame, data: unknown) => unknown;
export type Commands = Readonly<Record<string, Command>>;
