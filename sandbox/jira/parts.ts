import type { Site } from '../site';
import type { Issue } from './entities';
import type { JiraEvent } from './events';
import type { SearchIndex } from './search-index';
import type { JiraStore } from './store';

/** A path of an entity property that an app has declared for search, as `jira:entityProperty` in its manifest. */
export type IndexedProperty = {
  readonly propertyKey: string;
  readonly path: string;
  readonly type: 'number' | 'string' | 'text' | 'user' | 'date';
  readonly searchAlias: string | null;
};

/** A `jira:workflowValidator` of an app, which admins can put on transitions. */
export type WorkflowValidator = {
  readonly key: string;
  /** Why an issue with these properties may not take the transition; null: it may. */
  readonly refusal: (properties: Issue['properties']) => string | null;
};

/** What every operation of the sandbox's Jira works on. */
export type JiraParts = {
  readonly site: Site;
  readonly store: JiraStore;
  readonly indexedProperties: readonly IndexedProperty[];
  readonly validators: readonly WorkflowValidator[];
  readonly searchIndex: SearchIndex;
  /** Tells the listeners that an issue, its comments, links or properties have changed. */
  readonly tellChanged: (issueId: string) => void;
  /** Tells the listeners what happened, as apps that listen to Jira hear of it. */
  readonly tellEvent: (event: JiraEvent) => void;
};
