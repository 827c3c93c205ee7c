/** Keeps how the learner likes to read, and shows the bar above the page in the same light. */

import { type Light, type Reading, readingOf } from '../../../models/reading';
import { platform } from '../../../platform';

const KEY = 'reading';

export const savedReading = (): Reading => readingOf(platform.storage.read(KEY));

export const keepReading = (reading: Reading): void => platform.storage.write(KEY, reading);

/** The colours of theme.json; what follows the system needs nothing. */
const BARS = {
  day: { frontColor: '#000000', backgroundColor: '#ffffff' },
  night: { frontColor: '#ffffff', backgroundColor: '#171b24' },
} as const;

export function showBar(light: Light): void {
  const shown = light === 'system' ? systemLight() : light;
  wx.setNavigationBarColor(BARS[shown]);
}

const systemLight = (): 'day' | 'night' => (wx.getAppBaseInfo().theme === 'dark' ? 'night' : 'day');
