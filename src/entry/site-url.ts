import { readSiteUrl } from '../adapters/jira/site-url';
import type { Place } from './place';
import { sendAsUser } from './send-from-function';

/** The site's address without a slash at its end. Most contexts carry it; where one does not, Jira is asked. */
export const siteUrlOf = async ({ siteUrl }: Place): Promise<string> => siteUrl ?? readSiteUrl(sendAsUser().jira);
