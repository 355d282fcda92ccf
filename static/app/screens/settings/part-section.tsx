import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import type { ReactNode } from 'react';
import type { SettingsPart } from '../../../../src/domain/settings';
import styles from './settings.module.css';

type Props = {
  readonly part: SettingsPart;
  readonly home: 'project' | 'site';
  readonly title: string;
  /** Set here; else it follows the defaults, which are shown and cannot be changed. */
  readonly isSet: boolean;
  readonly problem: string | undefined;
  readonly onSet: () => void;
  readonly onFollow: () => void;
  readonly children: ReactNode;
};

/** One part of the settings: what holds, whether it is set here, and what must change. */
export function PartSection({ part, home, title, isSet, problem, onSet, onFollow, children }: Props) {
  const defaults = home === 'site' ? 'the app’s default' : 'the site’s default';
  const titleId = `part-${part}-title`;
  return (
    <section id={`part-${part}`} tabIndex={-1} className={styles['part']} aria-labelledby={titleId}>
      <div className={styles['head']}>
        <Heading as="h3" size="small" id={titleId}>
          {title}
        </Heading>
        <span className={styles['quiet']}>{isSet ? 'Set here' : `Follows ${defaults}`}</span>
        <Button spacing="compact" onClick={isSet ? onFollow : onSet} aria-describedby={titleId}>
          {isSet ? `Follow ${defaults}` : 'Set here'}
        </Button>
      </div>
      <fieldset className={styles['fields']} disabled={!isSet} aria-labelledby={titleId}>
        {children}
      </fieldset>
      {problem && (
        <p role="alert" className={styles['problem']}>
          {problem}
        </p>
      )}
    </section>
  );
}
