/** What a check has found at one place of the app. */
export type Finding = {
  readonly level: 'error' | 'warning';
  /** From the app's folder. */
  readonly file: string;
  /** From 1; 0 where a tool names none. */
  readonly line: number;
  readonly message: string;
};

/** One thing that a check looks at; it holds when nothing is found. */
export type Part = { readonly name: string; readonly findings: readonly Finding[] };

export const findingText = ({ file, line, level, message }: Finding): string =>
  `${file}${line > 0 ? `:${line}` : ''}: ${level}: ${message}`;
