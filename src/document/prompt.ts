import { panel, paragraph, text, type Node } from './adf';

/** A question where people write; it goes when they answer it. @param how to answer it. */
export const prompt = (question: string, how = 'Replace this note.'): Node =>
  panel('note', paragraph(text(`${question} ${how}`)));
