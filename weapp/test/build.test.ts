import assert from 'node:assert/strict';
import { access, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildWeapp, defaultBuild } from '../build.ts';
import { checkSizes } from '../packageSizes.ts';

const SOURCES = path.join(import.meta.dirname, '../miniprogram');
const PARTS = ['.json', '.wxml', '.js'];

describe('the build for WeChat DevTools', () => {
  let target: string;
  let root: string;
  let sizes: Record<string, number>;
  const read = (file: string) => readFile(path.join(root, file), 'utf8');
  before(async () => {
    target = await mkdtemp(path.join(tmpdir(), 'weapp-'));
    root = path.join(target, 'miniprogram');
    sizes = await buildWeapp({ ...defaultBuild({}), target, apiOrigin: 'https://exam.example.cn' });
  });
  after(() => rm(target, { recursive: true, force: true }));

  it('holds every page that app.json names, compiled', async () => {
    const app = JSON.parse(await read('app.json'));
    const pages: string[] = [
      ...app.pages,
      ...app.subPackages.flatMap((sub: { root: string; pages: string[] }) =>
        sub.pages.map((page) => `${sub.root}/${page}`),
      ),
    ];
    for (const page of pages) for (const part of PARTS) await access(path.join(root, page + part));
    for (const { iconPath, selectedIconPath } of app.tabBar.list)
      for (const icon of [iconPath, selectedIconPath]) await access(path.join(root, icon));
  });

  it('has WeChat’s privacy sheet on every page that uses a personal interface', async () => {
    const personal = /getPhoneNumber|wx\.(chooseMedia|chooseImage|getClipboardData)|copyText\(/;
    const isPage = (file: string) => /^(pages|packages)\/.*\.ts$/.test(file);
    const sources = (await readdir(SOURCES, { recursive: true })).filter(isPage);
    const without: string[] = [];
    let pages = 0;
    for (const file of sources) {
      const [script, markup] = await Promise.all(
        [file, file.replace(/ts$/, 'wxml')].map((name) =>
          readFile(path.join(SOURCES, name), 'utf8').catch(() => ''),
        ),
      );
      if (!personal.test(`${script}${markup}`)) continue;
      pages++;
      if (!markup?.includes('<privacy-sheet />')) without.push(file);
    }
    assert.ok(pages > 0);
    assert.deepEqual(without, []);
    // Copying otherwise would fail without a word for whoever has not agreed.
    const all = await Promise.all(sources.map((file) => readFile(path.join(SOURCES, file), 'utf8')));
    assert.ok(!all.some((source) => source.includes('wx.setClipboardData')));
  });

  it('finds every component and module that is named, inside itself', async () => {
    const files = (await readdir(root, { recursive: true })).map((file) => file.split(path.sep).join('/'));
    const missing: string[] = [];
    for (const file of files) {
      const near = (reference: string) =>
        reference.startsWith('/') ? reference.slice(1) : path.posix.join(path.posix.dirname(file), reference);
      if (file.endsWith('.json')) {
        const used: string[] = Object.values(JSON.parse(await read(file)).usingComponents ?? {});
        for (const reference of used) {
          const found = reference.startsWith('tdesign-') ? `miniprogram_npm/${reference}` : near(reference);
          if (!files.includes(`${found}.wxml`)) missing.push(`${file}: ${reference}`);
        }
      }
      if (!file.endsWith('.js')) continue;
      for (const [, reference] of (await read(file)).matchAll(/(?:\brequire\(|\bfrom)\s*"(\.[^"]+)"/g))
        if (!files.includes(`${near(reference!)}.js`)) missing.push(`${file}: ${reference}`);
    }
    assert.deepEqual(missing, []);
  });

  it('ships no TypeScript, no types and only the components in use', async () => {
    const files = (await readdir(root, { recursive: true })).map((file) => file.split(path.sep).join('/'));
    assert.deepEqual(
      files.filter((file) => /\.ts$|^typings\//.test(file)),
      [],
    );
    const library = await readdir(path.join(root, 'miniprogram_npm/tdesign-miniprogram'));
    assert.ok(library.includes('popup') && !library.includes('calendar'));
  });

  it('names the API, and asks DevTools to compile nothing again', async () => {
    assert.match(await read('config.js'), /https:\/\/exam\.example\.cn/);
    const { setting } = JSON.parse(await readFile(path.join(target, 'project.config.json'), 'utf8'));
    assert.equal('useCompilerPlugins' in setting, false);
  });

  it('stays far below the size limit, which is enforced', () => {
    assert.ok(sizes.main! < 1024 * 1024, `main package: ${sizes.main} bytes`);
    assert.throws(() => checkSizes({ main: 3 * 1024 * 1024 }), /分包 main 有 3\.00 MB/);
    assert.throws(
      () =>
        checkSizes(Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`p${i}`, 1.9 * 1024 * 1024]))),
      /30 MB/,
    );
  });
});
