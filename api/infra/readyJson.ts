/**
 * JSON that is put together from texts made earlier, ready to send. Until it is sent its UTF-8 is text of one
 * character per byte: that is joined faster than buffers, and written at once to where it leaves from.
 */

/** UTF-8, each byte as the character of its number. Never mixed with other text unless that is ASCII. */
export type ByteText = string;

export const byteText = (text: string): ByteText =>
  ONLY_ASCII.test(text) ? text : Buffer.from(text).toString('latin1');
const ONLY_ASCII = /^[ -~]*$/;

export class ReadyJson {
  /** In bytes. */
  readonly length: number;

  /**
   * @param texts follow each other; not joined, for a long text would be copied once more
   * @param end follows them: bytes that many replies have in common, and that nobody changes
   */
  constructor(
    readonly texts: readonly ByteText[],
    readonly end?: Buffer,
  ) {
    this.length = texts.reduce((sum, text) => sum + text.length, end?.length ?? 0);
  }

  /** @param target long enough */
  writeTo(target: Buffer): void {
    let length = 0;
    for (const text of this.texts) length += target.write(text, length, 'latin1');
    this.end?.copy(target, length);
  }

  toBuffer(): Buffer {
    const bytes = Buffer.allocUnsafe(this.length);
    this.writeTo(bytes);
    return bytes;
  }
}
