import type { Person } from '../../core/people';
import type { JiraParts } from '../parts';

/** Who looks at what: every answer is drawn for one person. */
export type View = { readonly jira: JiraParts; readonly viewer: Person };

export const selfUrl = ({ site }: JiraParts, path: string): string => `${site.baseUrl}/rest/api/3/${path}`;
