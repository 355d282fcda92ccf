import { refuse } from './errors';

export const MAX_PROPERTY_LENGTH = 32_768;
const MAX_KEY_LENGTH = 255;

export function checkPropertyKey(key: string): void {
  if (key === '' || key.length > MAX_KEY_LENGTH)
    refuse(400, ['The property key should not be longer than 255 characters.']);
}

/** @param text the value as JSON. */
export function checkPropertyValue(text: string): void {
  if (text === '') refuse(400, ['The property value cannot be empty.']);
  if (text.length > MAX_PROPERTY_LENGTH)
    refuse(400, [
      `The property value has length ${text.length}, which is above the limit of ${MAX_PROPERTY_LENGTH} characters.`,
    ]);
}
