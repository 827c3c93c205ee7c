/**
 * Chinese glyphs for machines without a Chinese font: Noto Sans SC made known to Chromium by a fontconfig
 * file, so that pages need no style of their own and their security policy stays.
 */
import { rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { chineseFonts } from '../infra/chineseFonts.ts';

/** Path of a fontconfig file in `cache` that names the system's fonts and ours. */
export async function chineseFontconfig(cache: string): Promise<string> {
  const config = path.join(cache, 'chinese-fonts.conf');
  const folders = Object.values(chineseFonts).map((file) => path.dirname(file));
  // Suites in several processes may write at once: each writes its own file, the last rename wins.
  const unfinished = `${config}.${process.pid}`;
  await writeFile(unfinished, fontconfig([...folders, '/usr/share/fonts'], path.join(cache, 'fontconfig')));
  await rename(unfinished, config);
  return config;
}

const fontconfig = (folders: string[], cache: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  ${folders.map((folder) => `<dir>${folder}</dir>`).join('\n  ')}
  <cachedir>${cache}</cachedir>
  <alias><family>sans-serif</family><prefer><family>Noto Sans SC</family></prefer></alias>
  <alias><family>system-ui</family><prefer><family>Noto Sans SC</family></prefer></alias>
</fontconfig>
`;
