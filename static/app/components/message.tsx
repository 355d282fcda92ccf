import ErrorIcon from '@atlaskit/icon/core/status-error';
import InformationIcon from '@atlaskit/icon/core/status-information';
import SuccessIcon from '@atlaskit/icon/core/status-success';
import WarningIcon from '@atlaskit/icon/core/status-warning';
import type { ReactNode } from 'react';
import layout from './layout.module.css';
import styles from './message.module.css';

const icons = {
  information: InformationIcon,
  success: SuccessIcon,
  warning: WarningIcon,
  error: ErrorIcon,
} as const;

type Props = {
  readonly appearance: keyof typeof icons;
  readonly title?: string;
  readonly children?: ReactNode;
  /** Buttons below the text. */
  readonly actions?: ReactNode;
};

/**
 * A message for a part of the screen. Errors interrupt a screen reader, the others wait. Atlaskit's section message brings
 * a tooltip and a positioning engine (47 kB gzip) for a button to dismiss it, which we never show.
 */
export function Message({ appearance, title, children, actions }: Props) {
  const Icon = icons[appearance];
  return (
    <div className={`${styles['message']} ${styles[appearance]}`} role={appearance === 'error' ? 'alert' : 'status'}>
      <span className={styles['icon']}>
        <Icon label="" />
      </span>
      <div className={styles['text']}>
        {title && <p className={styles['title']}>{title}</p>}
        {children && <div className={styles['body']}>{children}</div>}
        {actions && <div className={layout['buttons']}>{actions}</div>}
      </div>
    </div>
  );
}
