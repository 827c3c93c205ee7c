/** Files of programs that are not read, told by what they start with so that the refusal can name them. */
import type { ErrorCode } from '../../../errors.ts';
import { opening } from './encoding.ts';

export function otherProgram(bytes: Buffer): ErrorCode | undefined {
  if (/^[\s\xef\xbb\xbf]*%PDF-\d/.test(bytes.subarray(0, 64).toString('latin1'))) return 'import.pdf';
  const isPacked =
    bytes.includes('application/vnd.oasis.opendocument.spreadsheet', 0) &&
    bytes.subarray(0, 2).toString('latin1') === 'PK';
  return isPacked || /<office:document\b/.test(opening(bytes) ?? '') ? 'import.openDocument' : undefined;
}
