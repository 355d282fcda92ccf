import type { MouseEvent } from 'react';
import type { SettingsPart } from '../../../../src/domain/settings';
import { goToPart } from './go-to-part';
import { PART_GROUPS } from './part-groups';
import { PART_TITLES } from './part-titles';
import styles from './parts-nav.module.css';

/** The way to each part of a long page. */
export function PartsNav({ problems }: { readonly problems: Partial<Record<SettingsPart, string>> }) {
  const go = (click: MouseEvent, part: SettingsPart) => {
    // A frame may not change its address.
    click.preventDefault();
    goToPart(part);
  };
  return (
    <nav className={styles['nav']} aria-label="Parts of the settings">
      {PART_GROUPS.map(({ title, parts }) => (
        <div key={title}>
          <p className={styles['title']}>{title}</p>
          <ul className={styles['list']}>
            {parts.map((part) => (
              <li key={part}>
                <a href={`#part-${part}`} onClick={(click) => go(click, part)}>
                  {PART_TITLES[part]}
                </a>
                {problems[part] && <span className={styles['problem']}> needs a change</span>}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
