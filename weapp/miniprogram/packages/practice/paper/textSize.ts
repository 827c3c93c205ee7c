/** Size of question and option text, kept on the phone for all papers. */
import { platform } from '../../../platform';

export const TEXT_SIZES = [
  { name: '标准', style: '' },
  { name: '大', style: '--stem-size:21px;--option-size:19px' },
  { name: '特大', style: '--stem-size:25px;--option-size:22px' },
];
const KEY = 'textSize';

export function readTextSize(): number {
  const stored = platform.storage.read(KEY);
  return typeof stored === 'number' && stored in TEXT_SIZES ? stored : 0;
}

export const keepTextSize = (size: number): void => platform.storage.write(KEY, size);
