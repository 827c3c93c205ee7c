import assert from 'node:assert/strict';
import path from 'node:path';
import { FIXTURE } from '../test/fixture.ts';
import { miniProgram, NODE_MODULES, removeMiniPrograms } from '../test/miniProgramFiles.ts';
import { checkMiniProgram } from './checkMiniProgram.ts';

const TSCONFIG = JSON.stringify({
  compilerOptions: {
    strict: true,
    skipLibCheck: true,
    target: 'es2020',
    typeRoots: [NODE_MODULES],
    types: ['miniprogram-api-typings'],
  },
  include: ['**/*.ts'],
});
const PAGE = `Page({
  data: { title: '', rows: [] as { id: number }[] },
  onTap() {},
});`;

const check = async (wxml: string) =>
  checkMiniProgram(
    await miniProgram({ 'tsconfig.json': TSCONFIG, 'a/index.ts': PAGE, 'a/index.wxml': wxml }),
  );

describe('the check of a mini program', () => {
  after(removeMiniPrograms);

  it('has nothing to say of our own and of the fixture', () => {
    for (const root of [FIXTURE, path.resolve(FIXTURE, '../../../miniprogram')])
      assert.deepEqual(checkMiniProgram(root), []);
  });

  it('lets right templates pass', async () => {
    const wxml =
      '<view wx:for="{{rows}}" wx:key="id" bind:tap="onTap">{{item.id + index}} {{title.length}}</view>';
    assert.deepEqual(await check(wxml), []);
  });

  it('names a field, a field of a row and a handler that the script does not have', async () => {
    const problems = await check(
      [
        '<view>{{titel}}</view>',
        '<view wx:for="{{rows}}" wx:key="id">{{item.nmae}}</view>',
        '<view bind:tap="onTpa"/>',
      ].join('\n'),
    );
    assert.equal(problems.length, 3);
    assert.match(problems[0]!, /^a\/index\.wxml:1:\d+ Property 'titel' does not exist/);
    assert.match(problems[1]!, /^a\/index\.wxml:2:\d+ Property 'nmae' does not exist/);
    assert.match(problems[2]!, /^a\/index\.wxml:3:\d+ Property 'onTpa' does not exist/);
  });

  it('refuses the newer button style, which the preview cannot show', async () => {
    const app = '{ "pages": ["a/index"], "style": "v2" }';
    const root = await miniProgram({ 'app.json': app, 'tsconfig.json': TSCONFIG, 'a/index.wxml': '' });
    assert.match(checkMiniProgram(root)[0]!, /^app\.json: "style": "v2"/);
  });

  it('takes a warning of the compiler as a mistake', async () => {
    const problems = await check(
      '<view wx:for="{{rows}}" wx:for-item="row">{{row.id}}</view><block wx:else/>',
    );
    assert.notDeepEqual(problems, []);
  });
});
