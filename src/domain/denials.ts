/** Words that turn what stands behind them into its opposite; of `isn’t`, what stands before the apostrophe. */
export const DENIALS: ReadonlySet<string> = new Set(
  [
    'not no never nobody none cannot isn aren wasn weren don doesn didn hasn haven hadn couldn',
    'ikke ikkje ingen inte inga nicht kein keine niet geen pas aucun aucune ningún ninguna não nenhum nenhuma non nessun nessuna',
  ]
    .join(' ')
    .split(' '),
);
