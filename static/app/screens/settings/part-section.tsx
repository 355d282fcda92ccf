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
  return (
    <section id={`part-${part}`} className={styles['part']} aria-labelledby={`part-${part}-title`}>
      <div className={styles['head']}>
        <Heading as="h2" size="small" id={`part-${part}-title`}>
          {title}
        </Heading>
        <span className={styles['quiet']}>{isSet ? 'Set here' : `Follows ${defaults}`}</span>
        <Button spacing="compact" onClick={isSet ? onFollow : onSet} aria-describedby={`part-${part}-title`}>
          {isSet ? `Follow ${defaults}` : 'Set here'}
        </Button>
      </div>
      <fieldset className={styles['fields']} disabled={!isSet} aria-labelledby={`part-${part}-title`}>
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
