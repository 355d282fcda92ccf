import type { ChangeItem, Issue, IssueLink, LinkType } from './entities';
import { tellLinkEvent } from './events';
import type { JiraParts } from './parts';
import { recordChange, type Stamp } from './record-change';
import { required } from './require';

/** `inward` is where the link starts: it `type.outward` (for example "blocks") the issue `outward`. */
export type LinkEnds = { readonly type: LinkType; readonly inward: Issue; readonly outward: Issue };

const item = (
  to: string | null,
  toString: string | null,
  from: string | null = null,
  fromString: string | null = null,
): ChangeItem => ({
  field: 'Link',
  fieldId: 'issuelinks',
  fieldtype: 'jira',
  from,
  fromString,
  to,
  toString,
});

const sentences = ({ type, inward, outward }: LinkEnds) => ({
  ofInward: `This issue ${type.outward} ${outward.key}`,
  ofOutward: `This issue ${type.inward} ${inward.key}`,
});

/** Links two issues and writes it into both histories. A link that is there already stays as it is. */
export function linkIssues(jira: JiraParts, ends: LinkEnds, stamp: Stamp): void {
  const { type, inward, outward } = ends;
  const { store, site } = jira;
  const same = inward.linkIds.some((id) => {
    const link = required(store.links, id);
    return link.typeId === type.id && link.inwardIssueId === inward.id && link.outwardIssueId === outward.id;
  });
  if (same) return;
  const link = store.links.insert({
    id: site.ids.next('link'),
    typeId: type.id,
    inwardIssueId: inward.id,
    outwardIssueId: outward.id,
  });
  inward.linkIds.push(link.id);
  outward.linkIds.push(link.id);
  const { ofInward, ofOutward } = sentences(ends);
  recordChange(jira, inward, stamp, [item(outward.key, ofInward)]);
  recordChange(jira, outward, stamp, [item(inward.key, ofOutward)]);
  tellLinkEvent(jira, 'avi:jira:created:issuelink', link, ends, stamp);
}

export function endsOf({ store }: JiraParts, link: IssueLink): LinkEnds {
  return {
    type: required(store.linkTypes, link.typeId),
    inward: required(store.issues, link.inwardIssueId),
    outward: required(store.issues, link.outwardIssueId),
  };
}

export function unlinkIssues(jira: JiraParts, link: IssueLink, stamp: Stamp): void {
  const ends = endsOf(jira, link);
  jira.store.links.delete(link.id);
  for (const issue of [ends.inward, ends.outward]) issue.linkIds = issue.linkIds.filter((id) => id !== link.id);
  const { ofInward, ofOutward } = sentences(ends);
  recordChange(jira, ends.inward, stamp, [item(null, null, ends.outward.key, ofInward)]);
  recordChange(jira, ends.outward, stamp, [item(null, null, ends.inward.key, ofOutward)]);
  tellLinkEvent(jira, 'avi:jira:deleted:issuelink', link, ends, stamp);
}
