import { doc, paragraph, text, type Document } from './adf';

/** A person's reason as a comment: their words, and nothing else. */
export const reasonComment = (reason: string): Document => doc(paragraph(text(reason)));
