import { hueOf } from './hue';
import { classes, element } from './html';
import { safeHref } from './link';
import { numberAttr, textAttr, type AdfMark, type AdfNode } from './node';

type MarkRenderer = (inner: string, mark: AdfMark) => string;

const tag =
  (name: string, className?: string): MarkRenderer =>
  (inner) =>
    element(name, { class: className }, inner);

const RENDERERS: Readonly<Record<string, MarkRenderer>> = {
  strong: tag('strong'),
  em: tag('em'),
  underline: tag('u', 'adf-underline'),
  strike: tag('s', 'adf-strike'),
  code: tag('code', 'adf-code'),
  annotation: tag('span', 'adf-annotation'),
  subsup: (inner, mark) => element(textAttr(mark, 'type') === 'sup' ? 'sup' : 'sub', {}, inner),
  textColor: (inner, mark) => element('span', { class: `adf-color-${hueOf(textAttr(mark, 'color'))}` }, inner),
  backgroundColor: (inner, mark) =>
    element('span', { class: `adf-background-${hueOf(textAttr(mark, 'color'))}` }, inner),
  link: (inner, mark) => {
    const href = safeHref(textAttr(mark, 'href'));
    const title = textAttr(mark, 'title');
    return href === null ? inner : element('a', { class: 'adf-link', href, title, rel: 'noopener noreferrer' }, inner);
  },
  // They say what a node belongs to, not how it looks.
  dataConsumer: (inner) => inner,
  fragment: (inner) => inner,
  border: (inner) => inner,
};

/** Puts the marks around a text; the first mark is the outermost. A mark that is not known leaves the text readable. */
export const renderMarks = (inner: string, marks: readonly AdfMark[]): string =>
  marks.reduceRight((html, mark) => rendererOf(mark)(html, mark), inner);

const rendererOf = ({ type }: AdfMark): MarkRenderer =>
  (Object.hasOwn(RENDERERS, type) ? RENDERERS[type] : undefined) ??
  ((inner, mark) => element('span', { class: 'adf-unsupported-mark', 'data-mark': mark.type }, inner));

const ALIGNMENTS = ['center', 'end'];

/** Class names for the marks that a block carries: alignment, indentation, small print. */
export function blockClasses({ marks }: AdfNode): string {
  return classes(
    ...marks.map((mark) => {
      if (mark.type === 'alignment') return oneOf(ALIGNMENTS, textAttr(mark, 'align'), 'adf-align-');
      if (mark.type === 'indentation') return `adf-indent-${clamp(numberAttr(mark, 'level') ?? 1)}`;
      return mark.type === 'fontSize' && 'adf-small';
    }),
  );
}

const oneOf = (values: readonly string[], value: string, prefix: string) => values.includes(value) && prefix + value;

const clamp = (level: number) => Math.min(3, Math.max(1, Math.round(level)));
