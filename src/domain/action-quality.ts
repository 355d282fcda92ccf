/** What could be said better in an action item's summary, and how, in terms of the system. */
export type QualityHint = { readonly about: 'people' | 'verb' | 'end'; readonly text: string };

type Rule = QualityHint & { readonly found: RegExp };

/**
 * English alone, and only words that leave no doubt: a hint that is wrong teaches people to overlook all of them. The first
 * rule that fits speaks.
 */
const RULES: readonly Rule[] = [
  {
    found:
      /^(please )?(be|stay|try to be|remember to be) (more |extra |very )?(careful|cautious|attentive|vigilant|mindful)\b/i,
    about: 'people',
    text: 'People are careful already, and slip all the same. What could the system do? For example: “Ask for the name of the database before it is dropped”.',
  },
  {
    found:
      /^(please )?(remind|tell|ask|urge|encourage) (people|everyone|everybody|all|the team|teams|engineers|developers|staff|colleagues)\b/i,
    about: 'people',
    text: 'A reminder wears off. What could the system do in its place? For example: “Refuse a deploy without a rollback plan”.',
  },
  {
    found: /^(people|everyone|everybody|engineers|developers|the team) (should|must|need to|has to|have to)\b/i,
    about: 'people',
    text: 'This asks people to do better next time. What could the system do for them? For example: “Check the configuration before it is rolled out”.',
  },
  {
    found: /^(don['’]t|do not|never|avoid) \S/i,
    about: 'people',
    text: 'This asks people to keep a rule. What could make the system keep it? For example: “Block deploys to production on Friday evenings”.',
  },
  {
    found: /^(investigate|look (into|at)|analy[sz]e|explore|research|find out|figure out|dig into)\s/i,
    about: 'end',
    text: 'When is this done, and what is different then? Say what the system will do, for example: “Alert when the queue is older than five minutes”.',
  },
  {
    found: /^(consider|think about|evaluate|discuss|talk about|debate|contemplate)\s/i,
    about: 'end',
    text: 'Nothing has changed once this is done. Say what is to be built or decided, for example: “Decide on one of two queues, and write it into the runbook”.',
  },
  {
    found: /^(improve|enhance|optimi[sz]e|strengthen|tighten up|clean up|polish)\s/i,
    about: 'end',
    text: 'How will somebody see that it is better? Name what changes and how much, for example: “Cut the restore from six hours to one”.',
  },
  {
    found: /^(try|attempt|strive|aim) to\s/i,
    about: 'end',
    text: 'Trying has no end. Say what will be there, for example: “Run the restore on a copy every Monday”.',
  },
  {
    found: /^(better|more|less|fewer|proper|stronger|clearer|faster)\s/i,
    about: 'verb',
    text: 'Begin with what will be done, and say how one sees that it is: for example “Add an alert for failed logins above 5 %”.',
  },
  {
    found:
      /^(monitoring|alerting|documentation|training|testing|communication|awareness|tests|alerts) (for|of|around|about)\s/i,
    about: 'verb',
    text: 'Begin with what will be done: Add, Remove, Limit, Alert, Block … For example: “Alert when a certificate ends in two weeks”.',
  },
  {
    found:
      /\s(etc\.?|as needed|where possible|if possible|when possible|going forward|in (the )?future|more (robust|stable|reliable|resilient))\s*[.!]?$/i,
    about: 'end',
    text: 'How will somebody see that this is done? Name a number, a place or a test in place of the last words.',
  },
];

/** The first word is there, and something after it. */
const HAS_BEGUN = /^\s*\S+\s+\S/;

/**
 * What could be said better in a summary. Only a hint: nothing depends on it, and in doubt there is none. Owner and due date
 * have a check of their own, `checkActionItem`.
 * @param summary as far as it is typed
 * @returns null where there is nothing to say, and while the first word is being typed.
 */
export function hintFor(summary: string): QualityHint | null {
  if (!HAS_BEGUN.test(summary)) return null;
  const typed = summary.trim().replace(/\s+/g, ' ');
  const rule = RULES.find(({ found }) => found.test(typed));
  return rule ? { about: rule.about, text: rule.text } : null;
}
