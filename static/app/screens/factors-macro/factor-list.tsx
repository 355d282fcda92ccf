import Heading from '@atlaskit/heading';
import { FACTOR_KIND_LABELS, FACTOR_KINDS } from '../../../../src/domain/analysis';
import type { Factor } from '../../../../src/domain/analysis';
import type { TrackedActionItem } from '../../../../src/domain/completion';
import words from '../../components/item-words.module.css';
import { answersIn, doneWords } from './answers';
import styles from './factors-macro.module.css';
import { TicketLinks } from './ticket-links';

type Items = readonly TrackedActionItem[] | null;
type Props = { readonly factors: readonly Factor[]; readonly items: Items };

/** The fishbone in words, with links to the tickets. */
export function FactorList({ factors, items }: Props) {
  const kinds = FACTOR_KINDS.filter((kind) => factors.some((factor) => factor.kind === kind));
  return (
    <details>
      <summary className={styles['summary']}>Factors as a list</summary>
      <div className={styles['inside']}>
        {kinds.map((kind) => (
          <section key={kind} aria-label={`${FACTOR_KIND_LABELS[kind]} factors`}>
            <Heading as="h3" size="xxsmall">
              {FACTOR_KIND_LABELS[kind]}
            </Heading>
            <ul className={styles['list']}>
              {factors
                .filter((factor) => factor.kind === kind)
                .map((factor) => (
                  <li key={factor.id} className={styles['words']}>
                    <span dir="auto">{factor.text}</span>
                    <div className={words['quiet']}>
                      {factor.theme !== null && <>Theme: {factor.theme}. </>}
                      <Answers items={items} factorId={factor.id} />
                    </div>
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </div>
    </details>
  );
}

function Answers({ items, factorId }: { readonly items: Items; readonly factorId: string }) {
  const answers = answersIn(items, factorId);
  if (answers === null) return null;
  if (answers.length === 0) return 'No action item yet.';
  return (
    <>
      Action items: <TicketLinks items={answers} /> ({doneWords(answers)})
    </>
  );
}
