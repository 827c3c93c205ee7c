import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** Every file of ours that a program reaches by imports. */
async function reached(entry: string): Promise<string[]> {
  const { metafile } = await build({
    entryPoints: [fileURLToPath(new URL(entry, import.meta.url))],
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    metafile: true,
    write: false,
    logLevel: 'silent',
  });
  return Object.keys(metafile.inputs);
}

const forDevelopers = (file: string) =>
  /-simulator\/|api\/development|api\/test|seeds\/demo|weapp\/preview/.test(file);

describe('production', () => {
  it('cannot contain the WeChat simulator, demo rows or the preview: main.ts reaches none of them', async () => {
    assert.deepEqual((await reached('./main.ts')).filter(forDevelopers), []);
  });

  it('would be found out, for start.ts reaches the simulator', async () => {
    assert.ok((await reached('./start.ts')).some((file) => file.includes('wechat-simulator')));
  });
});
