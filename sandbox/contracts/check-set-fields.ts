import type { Exchange } from '../core/exchange';
import { wrongUpdate, wrongValue } from './field-value';
import type { Found } from './find-operation';
import type { Finding } from './finding';
import { isObject } from './open-api';
import { ownSchemaAt } from './own-schemas';
import type { ReadScreen, Screen, ScreenOf } from './screen';

type Place = Omit<Finding, 'operation'>;
/** The part of a body that makes or changes one issue. */
type Change = { readonly pointer: string; readonly fields: unknown; readonly update: unknown };

const CREATE = 'POST /rest/api/3/issue';
const CREATE_MANY = 'POST /rest/api/3/issue/bulk';
const EDIT = 'PUT /rest/api/3/issue/{issueIdOrKey}';

/**
 * What an accepted request sets on issues: by the rules that hold for everybody, and by the metadata of the screen it goes
 * to, where that can be read. The description leaves `fields` open.
 */
export function checkSetFields(exchange: Exchange, found: Found, readScreen: ReadScreen | null): readonly Place[] {
  return changesOf(exchange, `${found.method} ${found.path}`).flatMap(({ pointer, fields, update }) => {
    const place = `request body ${pointer}/fields`;
    const general = isObject(fields) ? found.judge.judge(ownSchemaAt('setFields'), fields, 'request') : [];
    const of = screenOf(exchange, fields);
    const screen = of && readScreen?.(exchange.actor, of);
    const onScreen = screen ? wrongOnScreen(screen, { fields, update }, 'issue' in of) : [];
    const placeless = of === null ? ['/ must have a project and an issuetype, by id, key or name'] : [];
    return [...new Set([...general, ...placeless, ...onScreen])].map((message) => ({ place, message }));
  });
}

function changesOf({ requestBody, responseBody }: Exchange, operation: string): readonly Change[] {
  if (!isObject(requestBody)) return [];
  const { fields, update, issueUpdates } = requestBody;
  if (operation === CREATE || operation === EDIT) return [{ pointer: '', fields, update }];
  if (operation !== CREATE_MANY || !Array.isArray(issueUpdates)) return [];
  const refused = refusedIn(responseBody);
  return issueUpdates.flatMap((one: unknown, at) =>
    isObject(one) && !refused.has(at)
      ? [{ pointer: `/issueUpdates/${at}`, fields: one.fields, update: one.update }]
      : [],
  );
}

/** Positions of what a bulk create has refused: it may be wrong in any way. */
function refusedIn(answer: unknown): ReadonlySet<unknown> {
  const errors = isObject(answer) && Array.isArray(answer.errors) ? answer.errors : [];
  return new Set(errors.map((error: unknown) => (isObject(error) ? error.failedElementNumber : undefined)));
}

function screenOf({ method, path }: Exchange, fields: unknown): ScreenOf | null {
  if (method === 'PUT') {
    const { pathname } = new URL(path, 'http://site');
    return { issue: decodeURIComponent(pathname.split('/').at(-1) ?? '') };
  }
  const reference = (field: string, names: readonly string[]) => {
    const value = isObject(fields) ? fields[field] : undefined;
    return names.map((name) => (isObject(value) ? value[name] : undefined)).find((given) => typeof given === 'string');
  };
  const [project, issueType] = [reference('project', ['id', 'key']), reference('issuetype', ['id', 'name'])];
  return project === undefined || issueType === undefined ? null : { project, issueType };
}

function wrongOnScreen(screen: Screen, given: Omit<Change, 'pointer'>, isEdit: boolean): readonly string[] {
  const fields = isObject(given.fields) ? given.fields : {};
  const update = isObject(given.update) ? given.update : {};
  const unknown = [...Object.keys(fields), ...Object.keys(update)].filter((id) => !screen.has(id));
  return [
    ...unknown.map((id) => `/${id} is not on the screen`),
    ...[...screen].flatMap(([id, field]) => {
      const isMissing = !isEdit && field.required && !field.hasDefaultValue && !(id in fields) && !(id in update);
      const wrong = [
        isMissing ? 'is required' : null,
        id in fields ? wrongValue(id, fields[id], field) : null,
        id in update ? wrongUpdate(id, update[id], field) : null,
      ];
      return wrong.flatMap((sentence) => (sentence === null ? [] : [`/${id} ${sentence}`]));
    }),
  ];
}
