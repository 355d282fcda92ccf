import { adfFindings } from './adf-schema';
import type { Finding } from './finding';
import { walkObjects } from './walk';

type Place = Omit<Finding, 'operation'>;

export type DocumentCheck = { readonly count: number; readonly places: readonly Place[] };

/** Every ADF value inside a JSON body: documents of Jira, and Confluence bodies, where the document is text. */
export function checkDocuments(value: unknown, where: string): DocumentCheck {
  const places: Place[] = [];
  let count = 0;
  const note = (place: string, messages: readonly string[]) => {
    count += 1;
    places.push(...messages.map((message) => ({ place, message: `ADF: ${message}` })));
  };
  walkObjects(value, (object, pointer) => {
    const place = `${where} ${pointer}`;
    if (object.type === 'doc' && ('content' in object || 'version' in object)) note(place, adfFindings(object));
    if (object.representation === 'atlas_doc_format' && typeof object.value === 'string')
      note(`${place}/value`, checkText(object.value));
  });
  return { count, places };
}

function checkText(text: string): string[] {
  try {
    return adfFindings(JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError) return [`is no JSON: ${error.message}`];
    throw error;
  }
}
