import { adfFindings } from '../adf-schema';
import type { Finding } from './finding';
import { walkObjects } from './walk';

type Place = Omit<Finding, 'operation'>;

/** Every ADF value inside a JSON body: documents of Jira, and Confluence bodies, where the document is text. */
export function checkDocuments(value: unknown, where: string): Place[] {
  const places: Place[] = [];
  walkObjects(value, (object, pointer) => {
    const place = `${where} ${pointer}`;
    if (object.type === 'doc' && Array.isArray(object.content)) places.push(...named(place, adfFindings(object)));
    if (object.representation === 'atlas_doc_format' && typeof object.value === 'string')
      places.push(...named(`${place}/value`, checkText(object.value)));
  });
  return places;
}

function checkText(text: string): string[] {
  try {
    return adfFindings(JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError) return [`is no JSON: ${error.message}`];
    throw error;
  }
}

const named = (place: string, messages: readonly string[]): Place[] =>
  messages.map((message) => ({ place, message: `ADF: ${message}` }));
