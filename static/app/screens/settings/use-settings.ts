import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Settings, SettingsPart, SettingsParts } from '../../../../src/domain/settings';
import type { SettingsView } from '../../../../src/shared/views';
import { api } from '../../api';
import { failureOf } from '../../app-failure';

/** What is on the form over what was read, and the ways to save it, take it back, and settle with somebody else's. */
export function useSettings(read: SettingsView) {
  const queries = useQueryClient();
  const [view, setView] = useState(read);
  const [settings, setSettings] = useState(read.settings);
  /** What the last save replaced. */
  const [replaced, setReplaced] = useState<Settings | null>(null);
  /** What both changed, and saving would replace. */
  const [contested, setContested] = useState<readonly SettingsPart[]>([]);

  const readAgain = () => queries.query({ queryKey: ['settings'], queryFn: api.viewSettings, staleTime: 0 });
  const save = useMutation({
    mutationFn: async ({ version, next }: { version: number; next: Settings }) => {
      await api.saveSettings({ version, settings: next });
      return readAgain();
    },
    onSuccess: (saved, { next }) => {
      setReplaced(view.settings);
      setContested([]);
      setView(saved);
      setSettings(next);
    },
  });
  const theirs = useMutation({
    mutationFn: readAgain,
    onSuccess: (newest: SettingsView) => {
      save.reset();
      setReplaced(null);
      setContested(contestedParts(newest.settings, view.settings, settings));
      setView(newest);
      // What was changed here stays on the form, over what they saved.
      setSettings(mergeChanges(newest.settings, view.settings, settings));
    },
  });

  return {
    view,
    settings,
    isChanged: !isSame(settings, view.settings),
    save,
    theirs,
    contested,
    isConflict: save.error !== null && failureOf(save.error).code === 'conflict',
    canUndo: save.isSuccess && replaced !== null && isSame(settings, view.settings),
    set<Part extends SettingsPart>(part: Part, value: SettingsParts[Part] | undefined) {
      if (!save.isPending && !save.isIdle && !save.error) save.reset();
      setSettings(({ [part]: _, ...others }) => (value === undefined ? others : { ...others, [part]: value }));
    },
    submit: () => save.mutate({ version: view.version, next: settings }),
    undo: () => replaced && save.mutate({ version: view.version, next: replaced }),
    discard: () => {
      save.reset();
      setContested([]);
      setSettings(view.settings);
    },
  };
}

/** Settings are plain data whose parts are written whole, so their text tells them apart. */
const isSame = (a: unknown, b: unknown) => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));

const sorted = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(
        Object.entries(value)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([name, inner]) => [name, sorted(inner)]),
      )
    : value;

const partsOf = (...settings: readonly Settings[]) => [...new Set(settings.flatMap(Object.keys))] as SettingsPart[];

/** The parts that both changed since they were read, each in another way. */
const contestedParts = (theirs: Settings, read: Settings, mine: Settings): readonly SettingsPart[] =>
  partsOf(theirs, read, mine).filter(
    (part) => !isSame(theirs[part], read[part]) && !isSame(mine[part], read[part]) && !isSame(theirs[part], mine[part]),
  );

/** Their settings, with each part that differs between what was read and what is on the form as the form has it. */
export function mergeChanges(theirs: Settings, read: Settings, mine: Settings): Settings {
  return partsOf(read, mine)
    .filter((part) => !isSame(read[part], mine[part]))
    .reduce<Settings>((merged, part) => {
      const { [part]: _, ...others } = merged;
      return mine[part] === undefined ? others : { ...others, [part]: mine[part] };
    }, theirs);
}
