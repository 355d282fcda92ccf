import type { Log, Logger } from './load-tools';

const nothing: Log = () => undefined;

/** For tools that answer with all they have to say. */
export const SILENT: Logger = { trace: nothing, debug: nothing, info: nothing, warn: nothing, error: nothing };

/** Keeps what a tool only tells its logger. */
export const keepWarnings = (keep: Log): Logger => ({ ...SILENT, warn: keep, error: keep });
