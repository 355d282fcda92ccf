import Heading from '@atlaskit/heading';
import { useId } from 'react';
import type { ReactNode } from 'react';
import { PageItemRow } from './page-item-row';
import type { PageItemRowProps } from './page-item-row';
import styles from './page-items.module.css';
import type { PageRow } from './page-rows';

type Props = Omit<PageItemRowProps, 'one'> & { readonly rows: readonly PageRow[] };

/** The items in the order of the page, under the headings that they stand under there. */
export function PageItemList({ rows, ...common }: Props) {
  return groupByHeading(rows).map(([first, ...others]) => (
    <Group key={first.item.nodeId} heading={first.item.heading}>
      {[first, ...others].map((one) => (
        <PageItemRow key={one.item.nodeId} one={one} {...common} />
      ))}
    </Group>
  ));
}

function Group({ heading, children }: { readonly heading: string | null; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section className={styles['group']} aria-labelledby={id}>
      <Heading as="h2" size="xsmall" id={id}>
        <bdi>{heading ?? 'Above the first heading'}</bdi>
      </Heading>
      <ul className={styles['items']}>{children}</ul>
    </section>
  );
}

type RowGroup = readonly [PageRow, ...PageRow[]];

function groupByHeading(rows: readonly PageRow[]): readonly RowGroup[] {
  const groups: RowGroup[] = [];
  for (const one of rows) {
    const last = groups.at(-1);
    if (last && last[0].item.heading === one.item.heading) groups[groups.length - 1] = [...last, one];
    else groups.push([one]);
  }
  return groups;
}
