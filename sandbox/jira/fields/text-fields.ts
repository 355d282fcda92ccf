import { adfToText } from '../../adf/plain-text';
import { readAdfDocument } from '../adf-document';
import { may } from '../permissions';
import { isDay } from '../render/date';
import { always, changed, never, problem, type Field } from './field';

const MAX_SUMMARY = 255;

const SUMMARY: Field = {
  id: 'summary',
  name: 'Summary',
  schema: { type: 'string', system: 'summary' },
  navigable: true,
  clauseNames: ['summary'],
  render: (issue) => issue.summary,
  setter: {
    operations: ['set'],
    required: always,
    hasDefaultValue: false,
    read: (input) => {
      if (typeof input !== 'string')
        return problem(
          input === null ? 'You must specify a summary of the issue.' : 'Operation value must be a string',
        );
      const summary = input.trim();
      if (!summary) return problem('You must specify a summary of the issue.');
      if (/[\r\n]/.test(summary)) return problem('The summary is invalid because it contains newline characters.');
      if (summary.length > MAX_SUMMARY) return problem(`Summary can't exceed ${MAX_SUMMARY} characters.`);
      return (issue) => {
        const item = changed({ id: 'summary' }, [null, issue.summary], [null, summary]);
        issue.summary = summary;
        return item;
      };
    },
  },
};

const DESCRIPTION: Field = {
  id: 'description',
  name: 'Description',
  schema: { type: 'string', system: 'description' },
  navigable: true,
  clauseNames: ['description'],
  render: (issue) => issue.description,
  setter: {
    operations: ['set'],
    required: never,
    hasDefaultValue: false,
    read: (input) => {
      const document = input === null ? null : readAdfDocument(input);
      if (input !== null && !document)
        return problem('Operation value must be an Atlassian Document (see the Atlassian Document Format)');
      return (issue) => {
        const text = (of: typeof document) => (of ? adfToText(of) : null);
        const item = changed({ id: 'description' }, [null, text(issue.description)], [null, text(document)]);
        issue.description = document;
        return item;
      };
    },
  },
};

const DUE_DATE: Field = {
  id: 'duedate',
  name: 'Due date',
  schema: { type: 'date', system: 'duedate' },
  navigable: true,
  clauseNames: ['due', 'duedate'],
  render: (issue) => issue.duedate,
  setter: {
    operations: ['set'],
    required: never,
    hasDefaultValue: false,
    offered: (viewer, project) => may(viewer, 'SCHEDULE_ISSUES', project),
    read: (input) => {
      const day = input === '' ? null : input;
      if (day !== null && (typeof day !== 'string' || !isDay(day)))
        return problem("Error parsing date string: the date must be of the format 'yyyy-MM-dd'.");
      return (issue) => {
        // The changelog of a due date writes the day as id and with a time as text.
        const both = (value: string | null) => [value, value && `${value} 00:00:00.0`] as const;
        const item = changed({ id: 'duedate' }, both(issue.duedate), both(day));
        issue.duedate = day;
        return item;
      };
    },
  },
};

export const TEXT_FIELDS: readonly Field[] = [SUMMARY, DESCRIPTION, DUE_DATE];
