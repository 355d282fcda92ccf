import Button from '@atlaskit/button/new';
import type { Analysis } from '../../../../src/domain/analysis';
import { MOST_WHYS } from '../../../../src/domain/analysis/check-analysis';
import { addWhy, changeWhy, makeFactorOf, removeWhy } from '../../../../src/domain/analysis/edit-whys';
import layout from '../../components/layout.module.css';
import { useFocusNext } from '../../components/use-focus-next';
import styles from './edit-analysis.module.css';
import { ADD_WHY_ID, undoId, whyTextId } from './ids';
import { UndoRemoval } from './undo-removal';
import type { useRemoval } from './use-removal';
import { WhyRows } from './why-rows';

type Props = {
  readonly draft: Analysis;
  readonly problems: Readonly<Record<string, string>>;
  readonly removal: ReturnType<typeof useRemoval>;
  readonly onChange: (next: (draft: Analysis) => Analysis) => void;
};

/** Why it happened, and why that: answers that branch. */
export function WhysSection({ draft, problems, removal, onChange }: Props) {
  const focusNext = useFocusNext();
  const canAdd = draft.whys.length < MOST_WHYS;
  const add = (parentId: string | null) => {
    const id = crypto.randomUUID();
    focusNext(whyTextId(id));
    onChange((before) => addWhy(before, { id, parentId }));
  };
  const remove = (id: string) => {
    focusNext(undoId('answer'));
    removal.remove('answer', id, (before) => removeWhy(before, id));
  };
  const undo = () => {
    focusNext(whyTextId(removal.removal?.id ?? ''));
    removal.undo();
  };
  const makeFactor = (whyId: string) => {
    focusNext(whyTextId(whyId));
    onChange((before) => makeFactorOf(before, whyId, { id: crypto.randomUUID(), kind: 'technical' }));
  };
  return (
    <fieldset className={styles['group']}>
      <legend className={styles['legend']}>Five whys</legend>
      <p className={styles['hint']}>
        Why did it happen, and why that? Go on as long as the answers teach something. Where there are several answers,
        let them branch; a last answer can become a factor.
      </p>
      <WhyRows
        whys={draft.whys}
        parentId={null}
        problems={problems}
        canAdd={canAdd}
        onAdd={add}
        onType={(id, text) => onChange((before) => changeWhy(before, id, text))}
        onRemove={remove}
        onMakeFactor={makeFactor}
      />
      {removal.removal?.what === 'answer' && <UndoRemoval what="answer" onUndo={undo} />}
      <div className={layout['buttons']}>
        <Button id={ADD_WHY_ID} onClick={() => add(null)} isDisabled={!canAdd}>
          {draft.whys.length === 0 ? 'Ask why' : 'Add another first answer'}
        </Button>
      </div>
    </fieldset>
  );
}
