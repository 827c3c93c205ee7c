/** Text files in UTF-8, UTF-16 or GB 18030 (a superset of GBK). */
import { AppError } from '../../../errors.ts';

const OPENING_BYTES = 65_536;

/** UTF-16 has zero bytes too, so its mark is looked for first. */
export function isBinary(bytes: Buffer): boolean {
  return utf16Of(bytes) === undefined && bytes.subarray(0, 8192).includes(0);
}

function utf16Of(bytes: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** @throws AppError import.encoding when no known encoding fits without loss */
export function decodeText(bytes: Buffer): string {
  for (const encoding of [utf16Of(bytes) ?? 'utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not this encoding: the next one, or the sentence below.
    }
  }
  throw new AppError('import.encoding');
}

/** The first part of a text file, to tell its format by; undefined when it is no text. */
export function opening(bytes: Buffer): string | undefined {
  if (isBinary(bytes)) return undefined;
  const start = bytes.subarray(0, OPENING_BYTES);
  for (const encoding of [utf16Of(bytes) ?? 'utf-8', 'gb18030']) {
    try {
      // `stream` forgives a character that is cut in two at the end.
      return new TextDecoder(encoding, { fatal: true }).decode(start, { stream: true });
    } catch {
      // Not this encoding.
    }
  }
  return undefined;
}

/** Lines without their breaks, whatever program wrote them. */
export const linesOf = (text: string): string[] => text.split(/\r\n|\r|\n/);
