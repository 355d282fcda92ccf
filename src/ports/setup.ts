import type { Document } from '../document/adf';
import type { PanelShown } from '../shared/setup-views';

export type NotedPractice = {
  readonly incidentId: string;
  readonly projectId: string;
  readonly incidentKey: string;
  readonly pageId: string | null;
};

/** What setting the app up needs beyond the rest; everything as the admin who clicked. */
export type SetupPort = {
  /** The first thousand, which is what Jira takes at once. */
  listProjectIds(): Promise<readonly string[]>;
  /** @returns the id of Jira's task; null when Jira refuses. */
  pinPanel(projectIds: readonly string[], isShown: boolean): Promise<string | null>;
  readTask(taskId: string): Promise<'done' | 'running' | 'failed'>;
  createIssue(issue: {
    readonly projectId: string;
    readonly typeId: string;
    readonly summary: string;
    readonly description: Document | null;
    readonly label: string;
  }): Promise<{ readonly id: string; readonly key: string }>;
  /** An issue with this label that the person sees. Jira's index lags behind. */
  findByLabel(label: string): Promise<{ readonly id: string; readonly projectId: string } | null>;
  /** One that is gone is fine. */
  deleteIssue(id: string): Promise<void>;
  /** Moves a page into the trash; one that is gone is fine. */
  trashPage(id: string): Promise<void>;
};

/** What was done in setting up. */
export type SetupNotes = {
  readPanelShown(): Promise<PanelShown | null>;
  notePanelShown(shown: PanelShown): Promise<void>;
  readPractice(): Promise<NotedPractice | null>;
  notePractice(practice: NotedPractice): Promise<void>;
  forgetPractice(): Promise<void>;
};
