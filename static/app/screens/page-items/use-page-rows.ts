import { useEffect, useMemo, useState } from 'react';
import type { PageItemsView } from '../../../../src/shared/page-items-view';
import type { RowField, Row } from '../../components/action-form/rows';
import type { TargetChoice } from '../../components/action-form/use-target';
import { keepItems, readKeptItems } from './kept-page-items';
import type { OpenPageGo } from './make-goes';
import { isLeft, isSetAside, newPageRow, startOver, tickRow } from './page-rows';
import type { Ground, PageRow } from './page-rows';

/** All that the dialog holds and that must not be lost. */
export type PageItemsState = TargetChoice & {
  readonly rows: readonly PageRow[];
  readonly openGo: OpenPageGo | null;
  /** Something in it stems from before. */
  readonly isKept: boolean;
};

export type RowActions = {
  readonly tick: (nodeId: string, isTicked: boolean) => void;
  readonly change: (nodeId: string, change: Partial<Omit<Row, 'id'>>) => void;
  readonly leave: (nodeId: string, field: RowField) => void;
  readonly setOpen: (nodeId: string, isOpen: boolean) => void;
};

/** The items of the page as a person changes them; what is changed survives closing the dialog. */
export function usePageRows({ page, proposed }: Pick<PageItemsView, 'page' | 'proposed'>, ground: Ground) {
  const [state, setState] = useState(() => firstState(page.id, proposed, ground));
  const { rows, projectId, issueTypeId, openGo } = state;
  useEffect(() => {
    const touched = rows.filter((one) => one.isTouched && isLeft(one));
    keepItems(page.id, {
      rows: Object.fromEntries(touched.map(({ item, row, isTicked }) => [item.nodeId, { row, isTicked }])),
      projectId,
      issueTypeId,
      openGo,
    });
  }, [page.id, rows, projectId, issueTypeId, openGo]);

  // The same functions all the time, so that only the row that changes is drawn again.
  const actions = useMemo((): RowActions => {
    const set = (nodeId: string, next: (one: PageRow) => PageRow) =>
      setState((before) => ({
        ...before,
        rows: before.rows.map((one) => (one.item.nodeId === nodeId ? next(one) : one)),
      }));
    return {
      tick: (nodeId, isTicked) => set(nodeId, (one) => tickRow(one, isTicked, ground)),
      change: (nodeId, change) => set(nodeId, (one) => ({ ...one, row: { ...one.row, ...change }, isTouched: true })),
      leave: (nodeId, field) =>
        set(nodeId, (one) =>
          one.row.left.includes(field) ? one : { ...one, row: { ...one.row, left: [...one.row.left, field] } },
        ),
      setOpen: (nodeId, isOpen) => set(nodeId, (one) => ({ ...one, isOpen })),
    };
  }, [ground]);

  return {
    state,
    change: setState,
    actions,
    /** None, or all that nothing speaks against. */
    tickAll: (isTicked: boolean) =>
      setState((before) => ({
        ...before,
        rows: before.rows.map((one) => (isLeft(one) ? tickRow(one, isTicked && !isSetAside(one.item), ground) : one)),
      })),
    startOver: () =>
      setState((before) => ({
        ...before,
        projectId: null,
        issueTypeId: null,
        isKept: false,
        rows: before.rows.map((one) => startOver(one, ground)),
      })),
  };
}

function firstState(pageId: string, proposed: PageItemsView['proposed'], ground: Ground): PageItemsState {
  const kept = readKeptItems(pageId);
  const rows = proposed.map((item) => newPageRow(item, ground, kept?.rows[item.nodeId]));
  return {
    rows,
    projectId: kept?.projectId ?? null,
    issueTypeId: kept?.issueTypeId ?? null,
    openGo: kept?.openGo ?? null,
    isKept: rows.some(({ isTouched }) => isTouched),
  };
}
