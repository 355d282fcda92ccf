import { panel, paragraph, text, type Node } from './adf';

/** A question where people write; it goes when they answer it. */
export const prompt = (question: string): Node => panel('note', paragraph(text(`${question} Replace this note.`)));
