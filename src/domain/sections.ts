import type { Section, SectionFill } from './template';

const asked = (id: string, heading: string, prompt: string): Section => ({ id, heading, prompt, fill: null });
const filled = (id: string, heading: string, fill: SectionFill, prompt = ''): Section => ({
  id,
  heading,
  prompt,
  fill,
});

/** The sections that templates are made of. A prompt asks what and how, never who; it stands until people answer it. */
export const SECTIONS = {
  summary: filled('summary', 'Summary', 'summary'),
  impact: asked(
    'impact',
    'Impact',
    'Who was affected, how, and how many? Say it in numbers where you have them, and what was not affected.',
  ),
  takeaways: asked(
    'takeaways',
    'Three takeaways',
    'If readers remember three things of this page, which should they be? One line each: something about how the system works, something about how we work, something that will change.',
  ),
  keyFacts: filled('key-facts', 'Key facts', 'key-facts'),
  timeline: filled(
    'timeline',
    'Timeline',
    'timeline',
    'No timeline entry was chosen. Add what happened, when, and where that is known from.',
  ),
  factors: filled(
    'factors',
    'Contributing factors',
    'factors',
    'What conditions together let this happen? Name several: technical, process, communication, documentation. Where ownership was unclear or training missing, say so. Ask what and how, not who.',
  ),
  trigger: asked(
    'trigger',
    'Trigger',
    'What set it off at this moment? The trigger is one event. Where this page has Contributing factors, name it there with Edit analysis, and tell here only how it came about and looked.',
  ),
  wentWell: asked('went-well', 'What went well', 'What helped us notice, understand or recover? What should we keep?'),
  improve: asked(
    'improve',
    'What could be improved',
    'What made it harder than it had to be: missing signals, tools, access, knowledge, hand-overs? Describe how it looked at the time.',
  ),
  lucky: asked(
    'lucky',
    'Where we got lucky',
    'What could have made it worse and happened not to? What are we relying on that nobody planned?',
  ),
  lessons: asked('lessons', 'Lessons', 'What do we know now that we did not know before? What surprised us?'),
  related: filled('related', 'Related incidents', 'related'),
  actionItems: filled('action-items', 'Action items', 'action-items'),
  accounts: filled('accounts', 'Accounts', 'accounts'),
  leadUp: asked(
    'lead-up',
    'Lead-up',
    'What had changed or built up before it began: releases, load, configuration, staffing? What was known of it at the time?',
  ),
  fault: asked(
    'fault',
    'Fault',
    'What did the system do that it was not expected to do? How did that differ from the way people thought it works?',
  ),
  detection: asked(
    'detection',
    'Detection',
    'What told us first: an alert, a customer, chance? What would have told us sooner?',
  ),
  response: asked(
    'response',
    'Response',
    'Which roles took part, and how did they come to it? What did they have to find out, and what stood in the way?',
  ),
  recovery: asked(
    'recovery',
    'Recovery',
    'What brought the service back, and how did we know that it was back? What was tried before that, and what did it tell us?',
  ),
  fiveWhys: asked(
    'five-whys',
    'Five whys',
    'Ask of each condition how it came about, as long as the answers teach something. Where this page has Contributing factors, ask there with Edit analysis: questions can branch, and a last answer becomes a factor. Keep here what stayed unclear.',
  ),
  backlogCheck: asked(
    'backlog-check',
    'Backlog check',
    'Was there planned work that would have prevented or shortened this? What kept it waiting?',
  ),
  recurrence: asked(
    'recurrence',
    'Recurrence',
    'Has something like this happened before? Which actions were agreed on then, and how far did they get?',
  ),
  supporting: asked(
    'supporting',
    'Supporting information',
    'Dashboards, graphs, logs, chat exports: link them here with one line on what each one shows.',
  ),
} as const satisfies Record<string, Section>;
