import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { miniProgram, removeMiniPrograms } from '../test/miniProgramFiles.ts';
import { buildPreview } from './buildPreview.ts';

const WEAPP = path.resolve(import.meta.dirname, '../../miniprogram');

describe('building the preview', () => {
  after(removeMiniPrograms);

  it('builds our mini program without a remark', async () => {
    const outDir = path.join(await miniProgram({}), 'out');
    const { errors, warnings, stats } = await buildPreview({ root: WEAPP, outDir });
    assert.deepEqual({ errors, warnings }, { errors: [], warnings: [] });
    assert.ok(stats.pages > 10);
    const written = await readdir(outDir);
    for (const file of ['index.html', 'app.js', 'preview.css', 'assets'])
      assert.ok(written.includes(file), file);
  });

  it('writes nothing when there is a mistake', async () => {
    const root = await miniProgram({ 'a/index.wxml': '<nonsense/>' });
    const { errors } = await buildPreview({ root, outDir: path.join(root, 'out') });
    assert.match(errors[0]!, /<nonsense>/);
    assert.equal((await readdir(root)).includes('out'), false);
  });

  it('minifies', async () => {
    const root = await miniProgram({ 'a/index.wxml': '<view/>' });
    const [large, small] = [path.join(root, 'large'), path.join(root, 'small')];
    await buildPreview({ root, outDir: large });
    await buildPreview({ root, outDir: small, minify: true });
    const size = async (folder: string) => (await readFile(path.join(folder, 'app.js'))).length;
    assert.ok((await size(small)) < (await size(large)) * 0.7);
  });
});
