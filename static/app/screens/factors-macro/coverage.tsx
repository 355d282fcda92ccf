import Heading from '@atlaskit/heading';
import { coverageOf } from '../../../../src/domain/analysis/cover-factors';
import type { TrackedActionItem } from '../../../../src/domain/completion';
import type { AnalysisView } from '../../../../src/shared/analysis-views';
import { issuePath, SiteLink } from '../../components/site-link';
import { ActionFactor } from './action-factor';
import styles from './factors-macro.module.css';

type Props = {
  readonly view: AnalysisView;
  readonly items: readonly TrackedActionItem[];
  readonly onChanged: () => void;
};

/** Which factors nothing answers yet, which action items answer none, and the way to mend that. */
export function Coverage({ view: { analysis, readOnly, incident }, items, onChanged }: Props) {
  const { factors } = analysis;
  const { answered, factorsWithoutAction, actionsWithoutFactor } = coverageOf(analysis, items);
  const rowsOf = (some: readonly TrackedActionItem[]) => (
    <ul className={styles['rows']}>
      {some.map((item) => (
        <li key={item.ticketId}>
          <ActionFactor item={item} factors={factors} isReadOnly={readOnly !== null} onChanged={onChanged} />
        </li>
      ))}
    </ul>
  );
  return (
    <section className={styles['part']} aria-labelledby="coverage-title">
      <Heading as="h2" size="xsmall" id="coverage-title">
        Coverage
      </Heading>
      <p>
        {answered.length} of {factors.length} {factors.length === 1 ? 'factor has' : 'factors have'} an action item.
      </p>
      {factorsWithoutAction.length > 0 && (
        <div className={styles['part']}>
          <Heading as="h3" size="xxsmall">
            Factors without an action item
          </Heading>
          <ul className={styles['list']}>
            {factorsWithoutAction.map(({ id, text }) => (
              <li key={id} className={styles['words']} dir="auto">
                {text}
              </li>
            ))}
          </ul>
          {incident && (
            <p>
              Action items are added on the incident’s panel:{' '}
              <SiteLink path={issuePath(incident.key)}>open {incident.key}</SiteLink>
            </p>
          )}
        </div>
      )}
      {actionsWithoutFactor.length > 0 && (
        <div className={styles['part']}>
          <Heading as="h3" size="xxsmall">
            Action items without a factor
          </Heading>
          {rowsOf(actionsWithoutFactor)}
        </div>
      )}
      {answered.length > 0 && (
        <details>
          <summary className={styles['summary']}>Action items and the factors they answer</summary>
          <div className={styles['inside']}>{rowsOf(answered.flatMap((pair) => pair.items))}</div>
        </details>
      )}
    </section>
  );
}
