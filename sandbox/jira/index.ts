import { createProduct, type Product } from '../core/product';
import type { Site } from '../site';
import { answerError } from './errors';
import type { JiraEvent } from './events';
import type { IndexedProperty, JiraParts, WorkflowValidator } from './parts';
import { bulkFetchOperations } from './routes/bulk-fetch';
import { changelogOperations } from './routes/changelog';
import { commentOperations } from './routes/comment';
import { createIssueOperations } from './routes/create-issue';
import { createMetaOperations } from './routes/create-meta';
import { groupOperations } from './routes/group';
import { issueLinkOperations } from './routes/issue-link';
import { issueOperations } from './routes/issue';
import { componentOperations } from './routes/component';
import { notifyOperations } from './routes/notify';
import { panelOperations } from './routes/panel';
import { permissionOperations } from './routes/permission';
import { projectOperations } from './routes/project';
import { propertyOperations } from './routes/property';
import { remoteLinkOperations } from './routes/remote-link';
import { searchOperations } from './routes/search';
import { siteOperations } from './routes/site';
import { transitionOperations } from './routes/transition';
import { userOperations } from './routes/user';
import { createSearchIndex } from './search-index';
import { changeSettings, readSettings, type JiraSettings } from './settings';
import { createJiraStore, type JiraStore } from './store';
import { writtenIssues } from './written-issues';

export type { JiraEvent } from './events';
export type { IndexedProperty, WorkflowValidator } from './parts';
export type { JiraSettings } from './settings';

export type Jira = Product & {
  readonly store: JiraStore;
  /** For seeding and importing, which work below the REST operations. */
  readonly parts: JiraParts;
  /** What a site administrator has switched, and switching it. */
  settings(): JiraSettings;
  setSettings(changes: Partial<JiraSettings>): void;
  /** Calls back with the issue's id after each change to it, its comments, links or properties. Returns the way out. */
  onIssueChanged(listener: (issueId: string) => void): () => void;
  /** Calls back with each thing that Jira tells apps about. Seeding and importing are silent. Returns the way out. */
  onEvent(listener: (event: JiraEvent) => void): () => void;
};

export type JiraOptions = {
  /** The entity properties that the app's manifest declares for search. */
  readonly indexedProperties?: readonly IndexedProperty[];
  /** Those of the app's manifest. */
  readonly validators?: readonly WorkflowValidator[];
};

const RESOURCES = [
  issueOperations,
  createIssueOperations,
  bulkFetchOperations,
  changelogOperations,
  commentOperations,
  transitionOperations,
  issueLinkOperations,
  remoteLinkOperations,
  propertyOperations,
  searchOperations,
  userOperations,
  groupOperations,
  panelOperations,
  createMetaOperations,
  notifyOperations,
  componentOperations,
  permissionOperations,
  projectOperations,
  siteOperations,
];

/** The sandbox's Jira: an empty site; `sandbox/seed` fills it. */
export function createJira(site: Site, { indexedProperties = [], validators = [] }: JiraOptions = {}): Jira {
  const store = createJiraStore();
  const listeners = new Set<(issueId: string) => void>();
  const searchIndex = createSearchIndex(site, store);
  const tellChanged = (issueId: string) => {
    searchIndex.note(issueId);
    listeners.forEach((listener) => listener(issueId));
  };
  const eventListeners = new Set<(event: JiraEvent) => void>();
  const tellEvent = (event: JiraEvent) => eventListeners.forEach((listener) => listener(event));
  const parts: JiraParts = { site, store, indexedProperties, validators, searchIndex, tellChanged, tellEvent };
  const operations = RESOURCES.flatMap((operationsOf) => operationsOf(parts));
  return {
    ...createProduct({
      name: 'jira',
      operations,
      onError: answerError,
      writtenIssues: (method, pathname, body) => writtenIssues(store, method, pathname, body),
    }),
    store,
    parts,
    settings: () => readSettings(store),
    setSettings: (changes) => changeSettings(parts, changes),
    onIssueChanged(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    onEvent(listener) {
      eventListeners.add(listener);
      return () => void eventListeners.delete(listener);
    },
  };
}
