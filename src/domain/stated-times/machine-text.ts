import type { Clock } from './read-clock';

const JSON_TEXT = /^\s*(?:[{[]\s*["{[}\]]|"[^"]{0,200}"\s*:|[}\]]+,?\s*$)/u;
const STACK_FRAME = /^\s*(?:at\s+\S+\s*\(.*\)\s*$|at\s+\S+:\d+:\d+\s*$|File ".*", line \d+|Caused by: )/u;

/** JSON and frames of a stack trace: nobody states a time in them. */
export const isMachineText = (line: string): boolean => JSON_TEXT.test(line) || STACK_FRAME.test(line);

const LEVEL = /^[[(|\s]{0,3}(?:TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|CRITICAL|FATAL|SEVERE)(?![\p{L}\p{N}_])/u;
const PROCESS = /^(?:\S+ )?[\w./-]+\[\d+\]:/u;
const THREAD = /^\[[\w.-]+\] (?:TRACE|DEBUG|INFO|WARN|ERROR|FATAL)\b/u;

/**
 * A line that a program wrote: a time with seconds, followed by a level, a thread or a process. It tells when the program
 * wrote it, and only a person can say whether that belongs into the story.
 */
export const isLogLine = ({ precision }: Clock, text: string): boolean =>
  precision === 'second' && (LEVEL.test(text) || PROCESS.test(text) || THREAD.test(text));
