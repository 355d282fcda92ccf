import { lazy } from 'react';
import type { ComponentType, LazyExoticComponent } from 'react';
import type { Frame } from './frame';

async function loadSettings() {
  const { Settings } = await import('./screens/settings/settings');
  return { default: Settings };
}

const screens: Readonly<Record<string, LazyExoticComponent<ComponentType>>> = {
  'incident-panel': lazy(async () => {
    const { IncidentPanel } = await import('./screens/incident-panel/incident-panel');
    return { default: IncidentPanel };
  }),
  'incident-context': lazy(async () => {
    const { IncidentContext } = await import('./screens/incident-context/incident-context');
    return { default: IncidentContext };
  }),
  'create-postmortem': lazy(async () => {
    const { CreatePostmortem } = await import('./screens/create-postmortem/create-postmortem');
    return { default: CreatePostmortem };
  }),
  'page-byline': lazy(async () => {
    const { PageByline } = await import('./screens/page-byline/page-byline');
    return { default: PageByline };
  }),
  'my-items': lazy(async () => {
    const { MyItems } = await import('./screens/my-items/my-items');
    return { default: MyItems };
  }),
  'project-settings': lazy(loadSettings),
  'site-settings': lazy(loadSettings),
  'factors-macro': lazy(async () => {
    const { FactorsMacro } = await import('./screens/factors-macro/factors-macro');
    return { default: FactorsMacro };
  }),
  'edit-analysis': lazy(async () => {
    const { EditAnalysis } = await import('./screens/edit-analysis/edit-analysis');
    return { default: EditAnalysis };
  }),
  'page-items': lazy(async () => {
    const { PageItems } = await import('./screens/page-items/page-items');
    return { default: PageItems };
  }),
  'completion-macro': lazy(async () => {
    const { CompletionMacro } = await import('./screens/completion-macro/completion-macro');
    return { default: CompletionMacro };
  }),
};

/** The screen of a frame: what the dialog was opened for, else what the manifest's module key names; null for neither. */
export function screenOf(frame: Pick<Frame, 'moduleKey' | 'dialog'>): ComponentType | null {
  return screens[frame.dialog ?? frame.moduleKey] ?? null;
}
