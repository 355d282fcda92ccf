import CheckIcon from '@atlaskit/icon/core/status-success';
import Heading from '@atlaskit/heading';
import type { ReactNode } from 'react';
import styles from './get-started.module.css';

type Props = {
  readonly id: string;
  readonly title: string;
  readonly isDone: boolean;
  readonly children: ReactNode;
  /** Buttons, and what they need. */
  readonly actions?: ReactNode;
};

/** One step of getting started: whether it is done, what it is good for, and the way to do it. */
export function Step({ id, title, isDone, children, actions }: Props) {
  return (
    <li className={styles['step']} aria-labelledby={`step-${id}`}>
      <span className={isDone ? styles['done'] : styles['open']}>
        {isDone ? <CheckIcon label="Done" color="currentColor" /> : <span aria-label="To do" role="img" />}
      </span>
      <div className={styles['body']}>
        <Heading as="h3" size="small" id={`step-${id}`}>
          {title}
        </Heading>
        {children}
        {actions && <div className={styles['actions']}>{actions}</div>}
      </div>
    </li>
  );
}
