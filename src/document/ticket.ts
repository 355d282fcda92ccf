import type { ActionType } from '../domain/action-item';
import { doc, inlineCard, paragraph, text, type Document } from './adf';

const AIMS: Readonly<Record<ActionType, string>> = {
  prevent: 'keep it from happening again',
  detect: 'notice it sooner',
  mitigate: 'make it hurt less',
  process: 'change how we work',
};

/**
 * The description of an action ticket: where it comes from and what it is for. Nothing of the incident's text, so that a
 * ticket in a more open project gives nothing away.
 */
export function ticketDescription(incidentKey: string, type: ActionType, siteUrl: string): Document {
  return doc(
    paragraph(text('Action item from the postmortem of '), inlineCard(`${siteUrl}/browse/${incidentKey}`), text('.')),
    paragraph(text(`Aim: ${AIMS[type]}.`)),
  );
}
