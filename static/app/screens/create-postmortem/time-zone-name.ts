const UTC_NAMES = /^(Etc\/)?(UTC|UCT|GMT|Universal|Zulu)$/;

/** The IANA time zone is another name for UTC. */
export const isUtc = (timeZone: string): boolean => UTC_NAMES.test(timeZone);

/** As people call it. */
export const nameOfZone = (timeZone: string): string => (isUtc(timeZone) ? 'UTC' : timeZone);
