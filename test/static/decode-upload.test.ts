import { decodeUpload } from '../../static/app/screens/create-postmortem/timeline/decode-upload';

const CSV = 'tid;besked\n10:05;Fejl på «København» 5 £';
const swapped = (bytes: Buffer) => Buffer.from(bytes).swap16();
const utf16 = Buffer.from(`\uFEFF${CSV}`, 'utf16le');

test.each([
  ['UTF-8', Buffer.from(CSV)],
  ['UTF-8 with a mark', Buffer.from(`\uFEFF${CSV}`)],
  ['UTF-16, as Excel’s Unicode text', utf16],
  ['UTF-16, the other way round', swapped(utf16)],
  // Node itself takes the quotation marks and the € of Windows-1252 for control characters; a browser's journey has them.
  ['Windows-1252, as Excel’s CSV', Buffer.from(CSV, 'latin1')],
])('%s is read as it was meant', (_, { buffer, byteOffset, byteLength }) => {
  const bytes = new ArrayBuffer(byteLength);
  new Uint8Array(bytes).set(new Uint8Array(buffer, byteOffset, byteLength));
  expect(decodeUpload(bytes)).toBe(CSV);
});

test('what is empty, or one byte, is no trouble', () => {
  expect(decodeUpload(new ArrayBuffer(0))).toBe('');
  expect(decodeUpload(Uint8Array.of(0xff).buffer)).toBe('ÿ');
});
