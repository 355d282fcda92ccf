import Lozenge from '@atlaskit/lozenge';
import type { Why } from '../../../../src/domain/analysis';
import { answersTo } from '../../../../src/domain/analysis/why-tree';
import styles from './factors-macro.module.css';

type Props = { readonly whys: readonly Why[]; readonly parentId: string | null };

/** The answers below one, and theirs below them. */
export function WhyList({ whys, parentId }: Props) {
  const answers = answersTo(whys, parentId);
  if (answers.length === 0) return null;
  return (
    <ul className={styles['list']}>
      {answers.map(({ id, text, factorId }) => (
        <li key={id} className={styles['words']}>
          <span dir="auto">{text}</span> {factorId !== null && <Lozenge>Contributing factor</Lozenge>}
          <WhyList whys={whys} parentId={id} />
        </li>
      ))}
    </ul>
  );
}
