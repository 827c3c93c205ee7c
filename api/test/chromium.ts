/**
 * Chromium out of a registry package, so that nothing is installed by hand. The binary is unpacked once per
 * user into the temporary folder: the package's own place there belongs to whoever came first.
 */
import { createReadStream, createWriteStream, existsSync, statSync } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { type Browser, chromium } from 'playwright-core';
import { chineseFontconfig } from './fontconfig.ts';

const INSTALLED = '/usr/bin/chromium';

/** Twice a slow start on a busy machine. */
const START_MS = 120_000;

/** Nothing here widens what pages may do: origins and content security policy stay in force. */
const ARGS = [
  // Chromium refuses its sandbox to root and in most containers.
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--font-render-hinting=none',
];

export async function launchChromium(): Promise<Browser> {
  const cache = path.join(tmpdir(), `ekaotong-browser-${userInfo().uid}`);
  await mkdir(cache, { recursive: true });
  const [executablePath, fonts] = await Promise.all([executable(cache), chineseFontconfig(cache)]);
  const env = { ...process.env, FONTCONFIG_FILE: fonts };
  return chromium.launch({ executablePath, args: ARGS, env, timeout: START_MS });
}

async function executable(cache: string): Promise<string> {
  if (existsSync(INSTALLED)) return INSTALLED;
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const packed = path.resolve(path.dirname(entry), '../../bin/chromium.br');
  // Another version of the package has another size.
  const target = path.join(cache, `chromium-${statSync(packed).size}`);
  if (existsSync(target)) return target;
  // Suites in several processes may unpack at once: each writes its own file, the last rename wins.
  const unfinished = `${target}.${process.pid}`;
  await pipeline(
    createReadStream(packed),
    createBrotliDecompress(),
    createWriteStream(unfinished, { mode: 0o700 }),
  );
  await rename(unfinished, target);
  return target;
}
