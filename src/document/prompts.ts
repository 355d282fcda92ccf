import { panel, paragraph, text, type Node } from './adf';

/** A short question where people write; it goes when they answer it. */
const prompt = (question: string): Node => panel('note', paragraph(text(question)));

export const PROMPTS = {
  impact: prompt(
    'Who was affected, how, and how many? Say it in numbers where you have them, and what was not affected. Replace this note.',
  ),
  factors: prompt(
    'What conditions together let this happen? Name several: technical, process, communication, documentation. Where ownership was unclear or training missing, say so. Ask what and how, not who. Replace this note.',
  ),
  trigger: prompt(
    'What set it off at this moment? The trigger is one event; the factors above made it possible. Replace this note.',
  ),
  wentWell: prompt('What helped us notice, understand or recover? What should we keep? Replace this note.'),
  improve: prompt(
    'What made it harder than it had to be: missing signals, tools, access, knowledge, hand-overs? Describe how it looked at the time. Replace this note.',
  ),
  lessons: prompt('What do we know now that we did not know before? What surprised us? Replace this note.'),
  noTimeline: prompt(
    'No timeline entry was chosen. Add what happened, when, and where that is known from. Replace this note.',
  ),
} as const;
