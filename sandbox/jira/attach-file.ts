import type { Issue } from './entities';
import { recordChange, type Stamp } from './record-change';
import type { JiraParts } from './parts';

const TYPES: Readonly<Record<string, string>> = {
  png: 'image/png',
  txt: 'text/plain',
  log: 'text/plain',
  json: 'application/json',
  csv: 'text/csv',
};

/** Notes a file on an issue, in its fields and its history. What is in it the sandbox does not keep. */
export function attachFile(jira: JiraParts, issue: Issue, fileName: string, stamp: Stamp): void {
  const id = jira.site.ids.next('attachment');
  const mimeType = TYPES[fileName.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'application/octet-stream';
  issue.attachments.push({ id, authorId: stamp.authorId, fileName, mimeType, size: 0, created: stamp.at });
  recordChange(jira, issue, stamp, [
    {
      field: 'Attachment',
      fieldId: 'attachment',
      fieldtype: 'jira',
      from: null,
      fromString: null,
      to: id,
      toString: fileName,
    },
  ]);
}
