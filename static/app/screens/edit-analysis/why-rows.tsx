import Button from '@atlaskit/button/new';
import Lozenge from '@atlaskit/lozenge';
import type { Why } from '../../../../src/domain/analysis';
import { answersTo, isLeaf } from '../../../../src/domain/analysis/why-tree';
import { Field } from '../../components/field';
import { TextArea } from '../../components/text-area';
import styles from './edit-analysis.module.css';
import { whyTextId } from './ids';

type Props = {
  readonly whys: readonly Why[];
  readonly parentId: string | null;
  /** Numbers of the answers above, for example `2.1.`. */
  readonly prefix?: string;
  readonly problems: Readonly<Record<string, string>>;
  readonly canAdd: boolean;
  readonly onAdd: (parentId: string | null) => void;
  readonly onType: (id: string, text: string) => void;
  readonly onRemove: (id: string) => void;
  readonly onMakeFactor: (id: string) => void;
};

/** The answers below one, each with those below it. */
export function WhyRows({ prefix = '', ...props }: Props) {
  const answers = answersTo(props.whys, props.parentId);
  if (answers.length === 0) return null;
  return (
    <ul className={prefix === '' ? styles['rows'] : styles['below']}>
      {answers.map((why, index) => (
        <li key={why.id}>
          <WhyRow {...props} why={why} number={`${prefix}${index + 1}`} />
          <WhyRows {...props} parentId={why.id} prefix={`${prefix}${index + 1}.`} />
        </li>
      ))}
    </ul>
  );
}

type RowProps = Props & { readonly why: Why; readonly number: string };

function WhyRow({ why, number, whys, problems, canAdd, onAdd, onType, onRemove, onMakeFactor }: RowProps) {
  const { id, text, factorId } = why;
  const isLast = isLeaf(whys, id);
  return (
    <div className={styles['row']}>
      <Field id={whyTextId(id)} label={`Because (${number})`} required error={problems[id]}>
        {(control) => (
          <TextArea control={control} minimumRows={1} value={text} onChange={(typed) => onType(id, typed)} />
        )}
      </Field>
      <div className={styles['rowEnd']}>
        {factorId !== null && <Lozenge>Contributing factor</Lozenge>}
        <Button
          spacing="compact"
          onClick={() => onAdd(id)}
          isDisabled={!canAdd}
          aria-label={isLast ? `Ask why of answer ${number}` : `Add another answer below ${number}`}
        >
          {isLast ? 'And why that?' : 'Branch'}
        </Button>
        {isLast && factorId === null && (
          <Button
            spacing="compact"
            onClick={() => onMakeFactor(id)}
            isDisabled={text.trim() === ''}
            aria-label={`Make answer ${number} a factor`}
          >
            Make it a factor
          </Button>
        )}
        <Button
          spacing="compact"
          appearance="subtle"
          onClick={() => onRemove(id)}
          aria-label={isLast ? `Remove answer ${number}` : `Remove answer ${number} and those below it`}
        >
          Remove
        </Button>
      </div>
    </div>
  );
}
