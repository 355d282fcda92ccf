/** To standard error, where the platform would write into the app's log. */
export const writeLine = (line: string): void => void process.stderr.write(`${line}\n`);
