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

  /** @param texts follow each other; not joined, for a long text would be copied once more */
  constructor(private readonly texts: readonly ByteText[]) {
    this.length = texts.reduce((sum, text) => sum + text.length, 0);
  }

  /** @param target long enough */
  writeTo(target: Buffer): void {
    let end = 0;
    for (const text of this.texts) end += target.write(text, end, 'latin1');
  }

  toBuffer(): Buffer {
    const bytes = Buffer.allocUnsafe(this.length);
    this.writeTo(bytes);
    return bytes;
  }
}
