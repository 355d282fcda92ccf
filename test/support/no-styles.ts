/** Stands for every plain style sheet in jsdom. */
export {};
