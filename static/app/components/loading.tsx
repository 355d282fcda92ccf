import Skeleton from '@atlaskit/skeleton';
import VisuallyHidden from '@atlaskit/visually-hidden';
import styles from './loading.module.css';

/** The outline of a screen while its first answer is under way. */
export function Loading({ lines = 3 }: { readonly lines?: number }) {
  return (
    <div className={styles['loading']} role="status" aria-busy="true">
      <VisuallyHidden>Loading…</VisuallyHidden>
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton key={line} width={line === 0 ? '40%' : '100%'} height={line === 0 ? 20 : 32} isShimmering />
      ))}
    </div>
  );
}
