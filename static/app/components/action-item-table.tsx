import type { ReactNode } from 'react';
import styles from './action-items.module.css';

type Props = {
  readonly label?: string;
  /** What the column between summary and due date is about. */
  readonly middle: 'Owner' | 'Incident';
  /** Rows of five columns. */
  readonly children: ReactNode;
};

/** Rows of action items under their headings. */
export function ActionItemTable({ label, middle, children }: Props) {
  return (
    <table className={styles['table']} aria-label={label}>
      <thead>
        <tr>
          {['Ticket', 'Action item', middle, 'Due', 'Status'].map((heading) => (
            <th key={heading} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}
