import { CONFLUENCE_REPAIRS } from './overlay-confluence';
import { JIRA_REPAIRS } from './overlay-jira';
import type { Repair } from './repair';

/** Where the official descriptions refuse what the products do, or accept what the app cannot read. */
export const OVERLAY: readonly Repair[] = [...JIRA_REPAIRS, ...CONFLUENCE_REPAIRS];
