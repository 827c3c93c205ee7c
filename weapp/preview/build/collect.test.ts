import assert from 'node:assert/strict';
import { miniProgram, NODE_MODULES, removeMiniPrograms } from '../test/miniProgramFiles.ts';
import { collect } from './collect.ts';

const PAGE = { 'a/index.wxml': '<view/>', 'a/index.json': '{}' };
const component = (folder: string, json = '{ "component": true }') => ({
  [`${folder}/index.json`]: json,
  [`${folder}/index.wxml`]: '<view/>',
  [`${folder}/index.ts`]: 'Component({});',
});
const collected = async (files: Record<string, string>) => collect(await miniProgram(files), NODE_MODULES);

describe('collecting a mini program', () => {
  after(removeMiniPrograms);

  it('finds pages of subpackages and components of components, each once', async () => {
    const { pages, sources, problems } = await collected({
      ...PAGE,
      'app.json': JSON.stringify({
        pages: ['a/index'],
        subPackages: [{ root: 'sub', pages: ['b/index'] }],
        usingComponents: { one: '/c/one/index' },
      }),
      ...component('c/one', '{ "component": true, "usingComponents": { "two": "../two/index" } }'),
      ...component('c/two', '{ "component": true, "usingComponents": { "one": "/c/one/index" } }'),
      'sub/b/index.wxml': '',
      'sub/b/index.ts': 'Page({});',
    });
    assert.deepEqual(problems, []);
    assert.deepEqual(pages, ['a/index', 'sub/b/index']);
    assert.deepEqual([...sources.keys()].sort(), ['a/index', 'c/one/index', 'c/two/index', 'sub/b/index']);
    assert.deepEqual(sources.get('a/index')?.components, { one: '/c/one/index' });
  });

  it('takes components from a package, with those that they use', async () => {
    const { sources, problems } = await collected({
      ...PAGE,
      'a/index.json': '{ "usingComponents": { "t-button": "tdesign-miniprogram/button/button" } }',
    });
    assert.deepEqual(problems, []);
    assert.ok(sources.has('miniprogram_npm/tdesign-miniprogram/miniprogram_dist/loading/loading'));
  });

  it('names what is missing', async () => {
    const { problems } = await collected({
      'app.json': '{ "pages": ["a/index", "gone/index"] }',
      ...PAGE,
      'a/index.json': '{ "usingComponents": { "lost": "../lost/index", "half": "../half/index" } }',
      ...component('half', '{}'),
    });
    assert.deepEqual(problems, [
      'a/index.json: usingComponents.lost names "../lost/index", which does not exist',
      'half/index.json: "component": true is missing',
      'app.json: gone/index.wxml does not exist',
      'app.json: gone/index has no .ts or .js',
    ]);
  });
});
