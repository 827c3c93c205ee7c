/**
 * Pictures that stand in a file. Their ids come from their bytes: the same file read again gives the same
 * texts, so its questions are recognised as those that the bank has.
 */
import { createHash } from 'node:crypto';
import { pictureText } from '../../bank/markedText.ts';

/** Takes the bytes of a picture; called once per id. */
export type KeepPicture = (id: string, bytes: Buffer) => void;

const MEGABYTE = 1024 * 1024;
export const MAX_PICTURE_MEGABYTES = 5;

const TOO_LARGE = `这里的图片超过 ${MAX_PICTURE_MEGABYTES} MB，没有导入，请压缩后在题库中补上`;
const LOST = '这里的图片在文件中找不到（可能只是网上图片的链接），没有导入，请在题库中补上';
const unreadable = (kind: string) => `这里的图片是${kind}格式，没有导入，请转为 PNG 或 JPEG 后在题库中补上`;

export class Pictures {
  private readonly kept = new Set<string>();
  private readonly keep: KeepPicture;

  constructor(keep: KeepPicture = () => {}) {
    this.keep = keep;
  }

  /** Marked text of the picture, or '' and a warning. */
  textOf(bytes: Buffer | undefined, warnings: Set<string>, alt?: string): string {
    const problem = problemOf(bytes);
    if (problem || !bytes) {
      warnings.add(problem ?? LOST);
      return '';
    }
    const id = createHash('sha256').update(bytes).digest('base64url').slice(0, 22);
    if (!this.kept.has(id)) this.keep(id, bytes);
    this.kept.add(id);
    return pictureText(id, alt);
  }
}

function problemOf(bytes: Buffer | undefined): string | undefined {
  if (!bytes || bytes.length === 0) return LOST;
  if (!isShowable(bytes)) return unreadable(kindOf(bytes));
  return bytes.length > MAX_PICTURE_MEGABYTES * MEGABYTE ? TOO_LARGE : undefined;
}

const startsWith = (bytes: Buffer, hex: string): boolean =>
  bytes.subarray(0, hex.length / 2).toString('hex') === hex;

const isShowable = (bytes: Buffer): boolean =>
  startsWith(bytes, '89504e470d0a1a0a') ||
  startsWith(bytes, 'ffd8ff') ||
  startsWith(bytes, '474946383761') ||
  startsWith(bytes, '474946383961') ||
  (startsWith(bytes, '52494646') && bytes.toString('latin1', 8, 12) === 'WEBP');

/** What Word and Excel hold besides: names that a teacher may look up. */
function kindOf(bytes: Buffer): string {
  if (startsWith(bytes, '01000000')) return ' EMF ';
  if (startsWith(bytes, 'd7cdc69a') || startsWith(bytes, '010009')) return ' WMF ';
  if (startsWith(bytes, '49492a00') || startsWith(bytes, '4d4d002a')) return ' TIFF ';
  if (startsWith(bytes, '424d')) return ' BMP ';
  return /<svg/i.test(bytes.toString('latin1', 0, 1000)) ? ' SVG ' : '无法显示的';
}
