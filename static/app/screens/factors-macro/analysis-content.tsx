import Heading from '@atlaskit/heading';
import { useMemo } from 'react';
import { FACTOR_KIND_LABELS, FACTOR_KINDS } from '../../../../src/domain/analysis';
import type { AnalysisView } from '../../../../src/shared/analysis-views';
import { answersIn, ticketWords } from './answers';
import { Coverage } from './coverage';
import { FactorList } from './factor-list';
import styles from './factors-macro.module.css';
import { Fishbone } from './fishbone/fishbone';
import { WhyList } from './why-list';

type Props = { readonly view: AnalysisView; readonly onChanged: () => void };

/** Everything that was written down, and how far action items answer it. */
export function AnalysisContent({ view, onChanged }: Props) {
  const { analysis, completion, incident } = view;
  const { trigger, factors, whys } = analysis;
  const items = completion?.items ?? null;
  const ribs = useMemo(
    () =>
      FACTOR_KINDS.map((kind) => ({
        id: kind,
        label: FACTOR_KIND_LABELS[kind],
        bones: factors
          .filter((factor) => factor.kind === kind)
          .map(({ id, text }) => {
            const answers = answersIn(items, id);
            return { id, text, note: ticketWords(answers), isAnswered: (answers?.length ?? 0) > 0 };
          }),
      })),
    [factors, items],
  );
  return (
    <>
      {trigger !== '' && (
        <section className={styles['part']} aria-labelledby="trigger-title">
          <Heading as="h2" size="xsmall" id="trigger-title">
            Trigger
          </Heading>
          <p className={styles['trigger']} dir="auto">
            {trigger}
          </p>
        </section>
      )}
      {factors.length > 0 && (
        <>
          <Fishbone
            head={incident ? `${incident.key}: ${incident.summary}` : 'The incident'}
            ribs={ribs}
            description={`${describe(ribs)} The same stands in words under “Factors as a list”.`}
          />
          <FactorList factors={factors} items={items} />
        </>
      )}
      {whys.length > 0 && (
        <section className={styles['part']} aria-labelledby="whys-title">
          <Heading as="h2" size="xsmall" id="whys-title">
            Five whys
          </Heading>
          <WhyList whys={whys} parentId={null} />
        </section>
      )}
      {completion && factors.length > 0 && <Coverage view={view} items={completion.items} onChanged={onChanged} />}
    </>
  );
}

const describe = (ribs: readonly { readonly label: string; readonly bones: readonly unknown[] }[]): string =>
  `${ribs.map(({ label, bones }) => `${label}: ${bones.length}`).join(', ')}.`;
