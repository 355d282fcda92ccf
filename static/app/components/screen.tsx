import Heading from '@atlaskit/heading';
import { useEffect } from 'react';
import type { ReactNode } from 'react';
import styles from './screen.module.css';

type Props = {
  readonly title: string;
  /** Buttons beside the title. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
};

/** The one landmark and the first heading of a frame. Its name tells it from those of other frames on the page. */
export function Screen({ title, actions, children }: Props) {
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <main className={styles['screen']} aria-label={title}>
      <div className={styles['head']}>
        <Heading as="h1" size="small">
          {title}
        </Heading>
        {actions}
      </div>
      {children}
    </main>
  );
}
