const NAMES = ['red', 'yellow', 'green', 'blue', 'purple'] as const;
// Where each colour ends on the wheel of 360 degrees.
const ENDS = [20, 65, 165, 250, 330] as const;

export type Hue = (typeof NAMES)[number] | 'gray';

/**
 * The colour of the palette that a hex colour belongs to. Authors choose colours for a light page; named colours have a
 * readable form in the dark, too. Anything but `#rrggbb` or `#rrggbbaa` is gray.
 */
export function hueOf(hex: string): Hue {
  const [, r, g, b] = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(hex) ?? [];
  if (r === undefined || g === undefined || b === undefined) return 'gray';
  const [red, green, blue] = [parseInt(r, 16), parseInt(g, 16), parseInt(b, 16)];
  const [most, least] = [Math.max(red, green, blue), Math.min(red, green, blue)];
  if (most - least < 16) return 'gray';
  const degrees = degreesOf({ red, green, blue }, most, most - least);
  const index = ENDS.findIndex((end) => degrees <= end);
  return NAMES[index] ?? 'red';
}

type Colour = { readonly red: number; readonly green: number; readonly blue: number };

function degreesOf({ red, green, blue }: Colour, most: number, spread: number): number {
  if (most === red) return (60 * ((green - blue) / spread) + 360) % 360;
  return most === green ? 60 * ((blue - red) / spread + 2) : 60 * ((red - green) / spread + 4);
}
