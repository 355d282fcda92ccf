import { wrapText, type Measure } from './wrap-text';

export type Bone = { readonly id: string; readonly text: string; readonly note: string; readonly isAnswered: boolean };
export type Rib = { readonly id: string; readonly label: string; readonly bones: readonly Bone[] };

export type Fonts = { readonly body: Measure; readonly small: Measure; readonly bold: Measure };

export type Line = { readonly text: string; readonly x: number; readonly y: number };
export type Stroke = { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number };
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

export type LaidBone = Pick<Bone, 'id' | 'isAnswered'> & {
  /** What its words take. */
  readonly box: Box;
  readonly lines: readonly Line[];
  readonly notes: readonly Line[];
  readonly twig: Stroke;
};

export type LaidRib = {
  readonly id: string;
  readonly label: Line;
  readonly labelBox: Box;
  readonly stroke: Stroke;
  readonly bones: readonly LaidBone[];
};

export type Fishbone = {
  readonly width: number;
  readonly height: number;
  readonly spine: Stroke;
  readonly head: { readonly box: Box; readonly lines: readonly Line[] };
  readonly ribs: readonly LaidRib[];
};

/** Pixels. Texts are as big as in the rest of the frame. */
const LINE = 18;
const NOTE_LINE = 16;
const HEAD_WIDTH = 150;
const HEAD_LINES = 6;
const PADDING = 12;
const SLANT = 36;
const TWIG_GAP = 8;
const BONE_GAP = 14;
const LABEL = 28;
const SHORTEST_RIB = 84;

/**
 * Where everything of a fishbone stands: the head at the right, two ribs above the spine and two below, on each rib its
 * bones with their words above a twig. Nothing overlaps, however long the words are: the drawing grows in height.
 * @param width in pixels; 640 or more.
 * @param ribs four of them: above left, above right, below left, below right.
 */
export function layOutFishbone(head: string, ribs: readonly Rib[], width: number, fonts: Fonts): Fishbone {
  const column = (width - HEAD_WIDTH - 2 * PADDING) / 2;
  const textWidth = column - SLANT - 2 * PADDING;
  const measured = ribs.map(({ bones }) => bones.map((bone) => measureBone(bone, textWidth, fonts)));
  const lengths = measured.map((bones) =>
    Math.max(SHORTEST_RIB, LABEL + PADDING + bones.reduce((sum, { height }) => sum + height + BONE_GAP, 0) + PADDING),
  );
  const headLines = fitHead(head, fonts.bold);
  const headHeight = headLines.length * LINE + 2 * PADDING;
  const above = Math.max(headHeight / 2, lengths[0] ?? 0, lengths[1] ?? 0);
  const below = Math.max(headHeight / 2, lengths[2] ?? 0, lengths[3] ?? 0);
  const spineY = PADDING + above;
  const headBox = { x: width - HEAD_WIDTH - 2, y: spineY - headHeight / 2, width: HEAD_WIDTH, height: headHeight };

  return {
    width,
    height: spineY + below + PADDING,
    spine: { x1: PADDING, y1: spineY, x2: headBox.x, y2: spineY },
    head: {
      box: headBox,
      lines: headLines.map((text, at) => ({
        text,
        x: headBox.x + PADDING,
        y: headBox.y + PADDING + (at + 0.75) * LINE,
      })),
    },
    ribs: ribs.map((rib, index) =>
      layOutRib(rib, measured[index] ?? [], {
        x: PADDING + (index % 2) * column,
        right: PADDING + (index % 2) * column + column,
        textWidth,
        spineY,
        length: lengths[index] ?? SHORTEST_RIB,
        isAbove: index < 2,
        labelWidth: fonts.bold(rib.label) + 2 * PADDING,
      }),
    ),
  };
}

type Measured = Bone & {
  readonly words: readonly string[];
  readonly noteWords: readonly string[];
  readonly height: number;
};

function measureBone(bone: Bone, width: number, { body, small }: Fonts): Measured {
  const words = wrapText(bone.text, width, body);
  const noteWords = wrapText(bone.note, width, small);
  return { ...bone, words, noteWords, height: words.length * LINE + noteWords.length * NOTE_LINE + TWIG_GAP };
}

type Place = {
  readonly x: number;
  readonly right: number;
  readonly textWidth: number;
  readonly spineY: number;
  readonly length: number;
  readonly isAbove: boolean;
  readonly labelWidth: number;
};

function layOutRib({ id, label }: Rib, bones: readonly Measured[], place: Place): LaidRib {
  const { x, right, textWidth, spineY, length, isAbove, labelWidth } = place;
  const tipX = x + textWidth + PADDING;
  const tipY = isAbove ? spineY - length : spineY + length;
  const ribXAt = (y: number) => tipX + SLANT * (1 - Math.abs(y - spineY) / length);
  const boneEndY = isAbove ? tipY + LABEL : tipY - LABEL;
  const labelBox = {
    x: Math.min(ribXAt(boneEndY) - labelWidth / 2, right - labelWidth - 2),
    y: isAbove ? tipY : tipY - LABEL,
    width: labelWidth,
    height: LABEL,
  };
  let y = isAbove ? tipY + LABEL + PADDING : spineY + PADDING;
  const laid = bones.map((bone): LaidBone => {
    const top = y;
    y += bone.height + BONE_GAP;
    const twigY = top + bone.height;
    const notesTop = top + bone.words.length * LINE;
    return {
      id: bone.id,
      isAnswered: bone.isAnswered,
      box: { x, y: top, width: textWidth, height: bone.height },
      lines: bone.words.map((text, at) => ({ text, x, y: top + (at + 0.75) * LINE })),
      notes: bone.noteWords.map((text, at) => ({ text, x, y: notesTop + (at + 0.75) * NOTE_LINE })),
      twig: { x1: x, y1: twigY, x2: ribXAt(twigY), y2: twigY },
    };
  });
  return {
    id,
    label: { text: label, x: labelBox.x + PADDING, y: labelBox.y + LABEL / 2 + 5 },
    labelBox,
    // It begins at its label, not behind it.
    stroke: { x1: ribXAt(boneEndY), y1: boneEndY, x2: tipX + SLANT, y2: spineY },
    bones: laid,
  };
}

/** The head names the incident; what is longer than the head is cut, because the page has its title in full. */
function fitHead(head: string, measure: Measure): readonly string[] {
  const lines = wrapText(head, HEAD_WIDTH - 2 * PADDING, measure);
  return lines.length <= HEAD_LINES
    ? lines
    : [...lines.slice(0, HEAD_LINES - 1), `${(lines[HEAD_LINES - 1] ?? '').replace(/.{2}$/u, '')}…`];
}
