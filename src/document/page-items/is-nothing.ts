const NOTHING = /^(?:[-–—.?…/\s]*|n\/?a|none|nobody|nothing|tbd|tbc|todo|to be (?:done|decided|defined|confirmed))$/i;

/** What stands where there is nothing yet: a dash, `n/a`, `TBD`. */
export const isNothing = (text: string): boolean => NOTHING.test(text);
