/**
 * Confluence takes this many characters in a title. Whether it counts an emoji as one or as two is not known, so the
 * stricter count is kept: UTF-16 units, as `length` has them.
 */
export const MAX_TITLE_LENGTH = 255;

const ELLIPSIS = '…';

/**
 * One line without control characters, trimmed, well formed (Jira may have cut a pair), at most 255 characters; what is cut
 * ends in an ellipsis and never inside a pair. `suffix` survives every cut.
 * @returns an empty text and the suffix where nothing is left to show.
 */
export function fitTitle(title: string, suffix = ''): string {
  const line = title
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  const room = MAX_TITLE_LENGTH - suffix.length;
  if (line.length <= room) return line + suffix;
  const cut = line.slice(0, room - ELLIPSIS.length).replace(/[\uD800-\uDBFF]$/, '');
  return cut.trimEnd() + ELLIPSIS + suffix;
}

export const defaultTitle = (incident: { readonly key: string; readonly summary: string }): string =>
  fitTitle(`Postmortem ${incident.key}: ${incident.summary}`);
