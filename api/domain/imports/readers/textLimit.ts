/** How much text an archive may unpack to: what is made of text in memory is many times as large. */
import { AppError } from '../../../errors.ts';

const MEGABYTE = 1024 * 1024;

/**
 * To be shown every piece of the archive's files in turn; pictures do not count.
 * @throws AppError import.tooMuchText
 */
export function textLimit(megabytes: number): (name: string, piece: Buffer) => void {
  let left = megabytes * MEGABYTE;
  return (name, piece) => {
    if (!/\.(xml|rels|bin)$/.test(name)) return;
    left -= piece.length;
    if (left < 0) throw new AppError('import.tooMuchText', { limit: `${megabytes} MB` });
  };
}
