import Button from '@atlaskit/button/new';
import type { Analysis, Factor } from '../../../../src/domain/analysis';
import { MOST_FACTORS } from '../../../../src/domain/analysis/check-analysis';
import type { AnalysisProblems } from '../../../../src/domain/analysis/check-analysis';
import { addFactor, changeFactor, moveFactor, removeFactor } from '../../../../src/domain/analysis/edit-factors';
import layout from '../../components/layout.module.css';
import { useFocusNext } from '../../components/use-focus-next';
import styles from './edit-analysis.module.css';
import { FactorRow } from './factor-row';
import { ADD_FACTOR_ID, factorMoveId, factorTextId, undoId } from './ids';
import { UndoRemoval } from './undo-removal';
import type { useRemoval } from './use-removal';

const THEMES_ID = 'known-themes';

type Props = {
  readonly factors: readonly Factor[];
  readonly problems: AnalysisProblems['factors'];
  readonly themes: readonly string[];
  readonly removal: ReturnType<typeof useRemoval>;
  readonly onChange: (next: (draft: Analysis) => Analysis) => void;
};

/** The contributing factors, in the order of the page. */
export function FactorsSection({ factors, problems, themes, removal, onChange }: Props) {
  const focusNext = useFocusNext();
  const add = () => {
    const id = crypto.randomUUID();
    focusNext(factorTextId(id));
    onChange((draft) => addFactor(draft, { id, text: '', kind: 'technical', theme: null }));
  };
  const move = (index: number, by: -1 | 1) => {
    const { id } = factors[index] ?? { id: '' };
    const isAtEnd = index + by === 0 || index + by === factors.length - 1;
    focusNext(factorMoveId(id, isAtEnd ? (by === 1 ? -1 : 1) : by));
    onChange((draft) => moveFactor(draft, id, by));
  };
  const remove = (id: string) => {
    focusNext(undoId('factor'));
    removal.remove('factor', id, (draft) => removeFactor(draft, id));
  };
  const undo = () => {
    focusNext(factorTextId(removal.removal?.id ?? ''));
    removal.undo();
  };
  return (
    <fieldset className={styles['group']}>
      <legend className={styles['legend']}>Contributing factors</legend>
      <p className={styles['hint']}>
        Conditions that together let it happen. Name several, and ask what and how, not who.
      </p>
      <ol className={styles['rows']}>
        {factors.map((factor, index) => (
          <FactorRow
            key={factor.id}
            factor={factor}
            number={index + 1}
            isFirst={index === 0}
            isLast={index === factors.length - 1}
            problems={problems[factor.id] ?? {}}
            themesId={THEMES_ID}
            onChange={(next) => onChange((draft) => changeFactor(draft, factor.id, next))}
            onMove={(by) => move(index, by)}
            onRemove={() => remove(factor.id)}
          />
        ))}
      </ol>
      <datalist id={THEMES_ID}>
        {themes.map((theme) => (
          <option key={theme} value={theme} />
        ))}
      </datalist>
      {removal.removal?.what === 'factor' && <UndoRemoval what="factor" onUndo={undo} />}
      <div className={layout['buttons']}>
        <Button id={ADD_FACTOR_ID} onClick={add} isDisabled={factors.length >= MOST_FACTORS}>
          Add a factor
        </Button>
      </div>
    </fieldset>
  );
}
