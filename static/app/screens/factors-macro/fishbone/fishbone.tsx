import { useId, useMemo } from 'react';
import styles from './fishbone.module.css';
import { layOutFishbone } from './lay-out-fishbone';
import type { Line, Rib, Stroke } from './lay-out-fishbone';
import { measureText } from './measure-text';
import { useWidth } from './use-width';

type Props = {
  /** What the factors led to. */
  readonly head: string;
  readonly ribs: readonly Rib[];
  /** For those who do not see it: what it shows, and where the same stands in words. */
  readonly description: string;
};

/** A fishbone: what happened as the head, the kinds of factors as ribs, each factor on its rib. */
export function Fishbone({ head, ribs, description }: Props) {
  const id = useId();
  const [ref, width] = useWidth();
  const {
    height,
    spine,
    head: drawnHead,
    ribs: drawn,
  } = useMemo(() => {
    const fonts = { body: measureText(14), small: measureText(12), bold: measureText(14, 600) };
    return layOutFishbone(head, ribs, width, fonts);
  }, [head, ribs, width]);
  return (
    <div ref={ref} className={styles['frame']} role="region" aria-label="Fishbone" tabIndex={0}>
      <svg
        className={styles['fishbone']}
        role="img"
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-description`}
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
      >
        <title id={`${id}-title`}>Fishbone of the contributing factors</title>
        <desc id={`${id}-description`}>{description}</desc>
        <Straight stroke={spine} className="spine" />
        {drawn.map(({ id: rib, label, labelBox, stroke, bones }) => (
          <g key={rib}>
            <Straight stroke={stroke} className="rib" />
            <rect {...labelBox} rx={4} className={styles['label']} />
            <Words lines={[label]} className="kind" />
            {bones.map((bone) => (
              <g key={bone.id}>
                <Straight stroke={bone.twig} className="twig" />
                <circle
                  cx={bone.twig.x2}
                  cy={bone.twig.y2}
                  r={5}
                  className={styles[bone.isAnswered ? 'answered' : 'open']}
                />
                <Words lines={bone.lines} className="words" />
                <Words lines={bone.notes} className="note" />
              </g>
            ))}
          </g>
        ))}
        <rect {...drawnHead.box} rx={6} className={styles['head']} />
        <Words lines={drawnHead.lines} className="kind" />
      </svg>
    </div>
  );
}

const Straight = ({ stroke, className }: { readonly stroke: Stroke; readonly className: string }) => (
  <line {...stroke} className={styles[className]} />
);

function Words({ lines, className }: { readonly lines: readonly Line[]; readonly className: string }) {
  return lines.map(({ text, x, y }, at) => (
    <text key={at} x={x} y={y} className={styles[className]}>
      {text}
    </text>
  ));
}
