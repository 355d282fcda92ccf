/**
 * The text of a file as it was meant: a byte order mark tells UTF-16, as Excel and PowerShell write it; what is valid UTF-8
 * is UTF-8; all else is what Windows and Excel write in western Europe, in which every byte is a character.
 */
export function decodeUpload(bytes: ArrayBuffer): string {
  const [first, second] = new Uint8Array(bytes.slice(0, 2));
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
