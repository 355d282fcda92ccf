import { ERROR_BODIES } from './error-bodies';
import { SET_FIELDS, SHOWN_FIELDS } from './jira-fields';
import type { Schema } from './open-api';
import type { SpecName } from './repair';

/** Schemas of our own, which stand in each description at `/components/own` and may refer to its schemas. */
export const ownSchemas = (name: SpecName): Readonly<Record<string, Schema>> => ({
  errorBody: ERROR_BODIES[name],
  ...(name === 'jira' ? { shownFields: SHOWN_FIELDS, setFields: SET_FIELDS } : {}),
});

export const ownSchemaAt = (name: 'errorBody' | 'shownFields' | 'setFields') => `/components/own/${name}`;
