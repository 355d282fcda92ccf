import type { Exchange } from '../core/exchange';
import { askedIssues, askedOf, type Asked } from './asked-issues';
import type { Found } from './find-operation';
import type { Finding } from './finding';
import { isObject } from './open-api';
import { ownSchemaAt } from './own-schemas';
import { walkObjects } from './walk';

type Place = Omit<Finding, 'operation'>;

/** Fields that every issue has, empty or not. */
const ALWAYS_SHOWN = [
  'assignee',
  'comment',
  'created',
  'creator',
  'issuetype',
  'priority',
  'project',
  'reporter',
  'resolution',
  'resolutiondate',
  'status',
  'summary',
  'updated',
];

/** What the fields of every issue in an answer hold, and that nothing is missing which was asked for. */
export function checkShownIssues(exchange: Exchange, { judge, method, path }: Found): readonly Place[] {
  const { responseBody, status } = exchange;
  if (status >= 400) return [];
  const places: Place[] = [];
  walkObjects(responseBody, ({ id, fields }, pointer) => {
    if (id === undefined || !isObject(fields)) return;
    const messages = judge.judge(ownSchemaAt('shownFields'), fields, 'response');
    places.push(...messages.map((message) => ({ place: `response ${status} ${pointer}/fields`, message })));
  });
  const asked = askedOf(exchange, `${method} ${path}`);
  for (const [pointer, issue] of askedIssues(responseBody, `${method} ${path}`)) {
    const messages = missingOf(issue, responseBody, asked);
    places.push(...messages.map((message) => ({ place: `response ${status} ${pointer || '/'}`, message })));
  }
  return places;
}

function missingOf(issue: Readonly<Record<string, unknown>>, answer: unknown, asked: Asked): readonly string[] {
  const fields = isObject(issue.fields) ? issue.fields : {};
  // In a list, the names stand once for all of its issues.
  const shows = (part: string) => part in issue || (part === 'names' && isObject(answer) && part in answer);
  return [
    ...(asked.anyFields ? ['key', 'fields'].filter((part) => !shows(part)) : []),
    ...(asked.properties ? ['properties'].filter((part) => !shows(part)) : []),
    ...['names', 'changelog'].filter((part) => asked.expand.includes(part) && !shows(part)),
    ...ALWAYS_SHOWN.filter((name) => asked.field(name) && !(name in fields)).map((name) => `fields.${name}`),
  ].map((part) => `has no ${part}, which was asked for`);
}
