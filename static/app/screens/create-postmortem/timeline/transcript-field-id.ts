/** Apart from the form, which is loaded when it is asked for. */
export const TRANSCRIPT_ID = 'transcript-text';
