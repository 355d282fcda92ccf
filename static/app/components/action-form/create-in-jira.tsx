import { SiteLink } from '../site-link';

type Props = {
  readonly projectId: string;
  readonly issueTypeId: string;
  /** Each becomes a link of its own, with the summary filled in. */
  readonly summaries: readonly string[];
};

/** Links to Jira's own create dialog, which has every field. */
export function CreateInJira({ projectId, issueTypeId, summaries }: Props) {
  const dialog = (values: Readonly<Record<string, string>>) =>
    `/secure/CreateIssueDetails!init.jspa?${new URLSearchParams({ pid: projectId, issuetype: issueTypeId, ...values })}`;
  if (summaries.length === 0)
    return (
      <p>
        <SiteLink path={dialog({})}>Create a ticket in Jira</SiteLink>
      </p>
    );
  return (
    <ul>
      {summaries.map((summary, index) => (
        <li key={index}>
          <SiteLink path={dialog({ summary })}>
            Create in Jira: <bdi>{summary}</bdi>
          </SiteLink>
        </li>
      ))}
    </ul>
  );
}
