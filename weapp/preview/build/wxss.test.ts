import assert from 'node:assert/strict';
import path from 'node:path';
import { miniProgram, removeMiniPrograms } from '../test/miniProgramFiles.ts';
import { compileWxss, type WxssScope } from './wxss.ts';

const compile = async (files: Record<string, string>, scope: Partial<WxssScope> = {}) => {
  const root = await miniProgram(files);
  return compileWxss(path.join(root, 'a.wxss'), { root, ...scope })
    .replace(/\s+/g, ' ')
    .trim();
};

describe('WXSS to CSS', () => {
  after(removeMiniPrograms);

  it('turns rpx, vh and vw into lengths of the phone, and nothing else', async () => {
    assert.equal(
      await compile({
        'a.wxss': '.a { margin: -10rpx 0rpx 2px; width: calc(100vw - 1.5rpx); background: url(9rpx.png) }',
      }),
      '.a { margin: calc(-10 * var(--rpx)) 0px 2px; width: calc(calc(100 * var(--vw)) - calc(1.5 * var(--rpx))); background: url(9rpx.png) }',
    );
  });

  it('renames built-in tags and page, not other tags', async () => {
    assert.equal(await compile({ 'a.wxss': 'page view > text, b {}' }), 'wx-page wx-view > wx-text, b {}');
  });

  it('gives a component class names and a host of its own', async () => {
    assert.equal(
      await compile({ 'a.wxss': ':host .a.b {} @keyframes x { from { left: 0 } }' }, { styleScope: 's1' }),
      '[wx-host=s1] .s1--a.s1--b {} @keyframes x { from { left: 0 } }',
    );
  });

  it('keeps the styles of a page to that page, without more weight', async () => {
    assert.equal(
      await compile({ 'a.wxss': '.a, page, page .b {}' }, { within: 'wx-page[data-path="p"]' }),
      [
        ':where(wx-page[data-path="p"]) .a,',
        'wx-page:where(wx-page[data-path="p"]),',
        'wx-page:where(wx-page[data-path="p"]) .b {}',
      ].join(' '),
    );
  });

  it('imports files once, from the root or beside', async () => {
    const files = {
      'a.wxss': '@import "/x/b.wxss"; @import "x/c"; .a {}',
      'x/b.wxss': '@import "./c.wxss"; .b {}',
      'x/c.wxss': '.c {}',
    };
    assert.equal(await compile(files), '.c {} .b {} .a {}');
  });

  it('names file and line of an import that is missing', async () => {
    await assert.rejects(
      compile({ 'a.wxss': '\n@import "gone.wxss";' }),
      /a\.wxss:2:1: @import "gone\.wxss" does not exist/,
    );
  });

  it('lets the panel switch dark mode', async () => {
    assert.equal(
      await compile({
        'a.wxss': '@media (prefers-color-scheme: dark) { .a, .b {} } @media (min-width: 1px) { .c {} }',
      }),
      ':where([data-theme="dark"]) .a, :where([data-theme="dark"]) .b {} @media (min-width: 1px) { .c {} }',
    );
  });
});
