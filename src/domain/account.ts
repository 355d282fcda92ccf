/** Page property on an account: which incident it tells of. What a draft says, and whose it is, Confluence alone knows. */
export const ACCOUNT_KEY = 'blameless-postmortem-account';
export type AccountMark = {
  readonly v: 1;
  readonly incidentId: string;
  /** It was made for its author's eyes alone, and they let others in by its restrictions. */
  readonly isRestricted: boolean;
};

/** Page property on the postmortem's page: who was invited to write an account. */
export const INVITED_KEY = 'blameless-postmortem-accounts';
export type InvitedRecord = { readonly v: 1; readonly invited: readonly string[] };

/** As many account ids as a page property holds with room to spare. */
export const MOST_INVITED = 200;

/** The five questions. They ask what and how, never who or why not, and what was known at the time. */
export const ACCOUNT_QUESTIONS: readonly { readonly heading: string; readonly prompt: string }[] = [
  {
    heading: 'What I did, and when',
    prompt: 'Step by step, with times in UTC as far as you know them. “About 08:30” is fine.',
  },
  {
    heading: 'What I saw',
    prompt: 'Which alerts, graphs, messages or people told you something? What did the screen say, as you remember it?',
  },
  {
    heading: 'What I expected',
    prompt: 'What did you expect to happen, before it began and when you did something? What happened instead?',
  },
  {
    heading: 'What I assumed',
    prompt: 'What did you take for granted at the time, about the system, the tools or what others were doing?',
  },
  {
    heading: 'How I understood the course of events',
    prompt:
      'How did it all hang together for you then? Where did your picture change, and what changed it? What did you learn only afterwards?',
  },
];

const titleStart = (incidentKey: string): string => `My account of ${incidentKey} (`;

/**
 * Pages of a space have different titles, so each account has a code. It is drawn anew each time: no title can be guessed, and
 * one that is taken tells nothing of whoever has it.
 * @param uuid a random one
 */
export const accountTitle = (incidentKey: string, uuid: string): string =>
  `${titleStart(incidentKey)}${uuid.slice(0, 6)})`;

/** A title as `accountTitle` makes it, for a page whose mark is missing. */
export const isAccountTitle = (incidentKey: string, title: string): boolean =>
  title.startsWith(titleStart(incidentKey)) && /^[0-9a-f]{6}\)$/.test(title.slice(titleStart(incidentKey).length));

/** Who was invited or has shared, and how many of them have shared. */
export function participationOf(invited: readonly string[], authors: readonly string[]) {
  const shared = new Set(authors).size;
  return { shared, of: new Set([...invited, ...authors]).size };
}

const LOCKS = 97;

/**
 * The lock under which somebody begins an account: one of 97 that all people and postmortems share, so that it tells neither
 * who began one nor of what.
 */
export function accountLock(incidentId: string, accountId: string): string {
  const sum = [...`${incidentId}/${accountId}`].reduce(
    (hash, character) => (hash * 31 + character.charCodeAt(0)) % 1_000_003,
    7,
  );
  return String(sum % LOCKS);
}
