import { panel, paragraph, text, type Node } from './adf';

const REPLACE = 'Replace this note.';
/** How to answer a question that is answered elsewhere than in its note. */
export const removeNote = (how: string): string => `${how}, then remove this note.`;

/** A question where people write; it goes when they answer it. @param how to answer it. */
export const prompt = (question: string, how = REPLACE): Node => panel('note', paragraph(text(`${question} ${how}`)));

/** Whether a text is a prompt that still stands, wherever somebody has moved it. */
export const isPromptText = (words: string): boolean => words.endsWith(REPLACE) || words.endsWith(removeNote(''));
