import Heading from '@atlaskit/heading';
import { useEffect } from 'react';
import type { ReactNode } from 'react';
import VisuallyHidden from '@atlaskit/visually-hidden';
import styles from './screen.module.css';

type Props = {
  readonly title: string;
  /** Stands in place of the title where the host shows one of its own; the heading stays for those who hear the frame. */
  readonly lead?: ReactNode;
  /** Buttons beside the title. */
  readonly actions?: ReactNode;
  /** Stands under a dialog's header, whose indentation it takes over. */
  readonly isDialog?: boolean;
  readonly children?: ReactNode;
};

/** The one landmark and the first heading of a frame. Its name tells it from those of other frames on the page. */
export function Screen({ title, lead, actions, isDialog = false, children }: Props) {
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <main className={isDialog ? `${styles['screen']} ${styles['dialog']}` : styles['screen']} aria-label={title}>
      <div className={styles['head']}>
        {lead === undefined ? (
          <Heading as="h1" size="small">
            {title}
          </Heading>
        ) : (
          <div className={styles['lead']}>
            <VisuallyHidden>
              <Heading as="h1" size="small">
                {title}
              </Heading>
            </VisuallyHidden>
            {lead}
          </div>
        )}
        {actions}
      </div>
      {children}
    </main>
  );
}
