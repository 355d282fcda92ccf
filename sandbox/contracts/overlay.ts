import { CONFLUENCE_REPAIRS } from './overlay-confluence';
import { JIRA_REPAIRS } from './overlay-jira';
import { JIRA_READS } from './overlay-jira-reads';
import type { Repair } from './repair';

/** Where the official descriptions refuse what the products do, or accept what the app cannot read. */
export const OVERLAY: readonly Repair[] = [...JIRA_REPAIRS, ...JIRA_READS, ...CONFLUENCE_REPAIRS];
