/** Confluence takes this many characters in a title; we count code points, so that no pair is ever cut. */
export const MAX_TITLE_LENGTH = 255;

const ELLIPSIS = '…';

/** One line, trimmed, well formed (Jira may have cut a pair), at most 255 code points; what is cut ends in an ellipsis. `suffix` survives every cut. */
export function fitTitle(title: string, suffix = ''): string {
  const points = Array.from(title.toWellFormed().replace(/\s+/gu, ' ').trim());
  const room = MAX_TITLE_LENGTH - Array.from(suffix).length;
  if (points.length <= room) return points.join('') + suffix;
  return (
    points
      .slice(0, room - 1)
      .join('')
      .trimEnd() +
    ELLIPSIS +
    suffix
  );
}

export const defaultTitle = (incident: { readonly key: string; readonly summary: string }): string =>
  fitTitle(`Postmortem ${incident.key}: ${incident.summary}`);
