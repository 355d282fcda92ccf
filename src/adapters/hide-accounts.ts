/** Account ids as Atlassian makes them: with a number before a colon, of customers, and the oldest ones. */
const ACCOUNT = String.raw`(?:\d{6}:[\w-]+|(?:qm|ug):[\w:-]+|[0-9a-f]{24})`;
const MENTION = new RegExp(String.raw`(?:\b(?:the )?user )?['"“‘]?(?<![\w:-])${ACCOUNT}(?![\w:-])['"”’]?`, 'gi');

/** Puts words in the place of account ids in a product's sentence: they tell a person nothing, and are nobody's to show. */
export const hideAccounts = (sentence: string): string =>
  sentence.replace(MENTION, (_, at: number) => (at === 0 ? 'This person' : 'this person'));
