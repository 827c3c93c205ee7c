import assert from 'node:assert/strict';
import { miniProgram, NODE_MODULES, removeMiniPrograms } from '../test/miniProgramFiles.ts';
import { collect } from './collect.ts';
import { compileTemplates } from './templates.ts';
import { wxsToJavaScript } from './wxs.ts';

const compiled = async (files: Record<string, string>) => {
  const { group, errors, warnings } = compileTemplates(collect(await miniProgram(files), NODE_MODULES));
  group.free();
  return { errors, warnings };
};

describe('compiling templates', () => {
  after(removeMiniPrograms);

  it('compiles imports, includes and scripts', async () => {
    const files = {
      'a/index.wxml':
        '<import src="./t.wxml"/><include src="/i"/><wxs src="./s.wxs" module="s"/><template is="t"/>{{s.x}}',
      'a/t.wxml': '<template name="t"><text>1</text></template>',
      'i.wxml': '<view/>',
      'a/s.wxs': 'module.exports = { x: require("./other.wxs").x }',
      'a/other.wxs': 'module.exports = { x: 1 }',
    };
    assert.deepEqual(await compiled(files), { errors: [], warnings: [] });
  });

  it('names file, line and column of a mistake', async () => {
    const { errors } = await compiled({ 'a/index.wxml': '<view>\n  <text>{{ a + }}</text>\n</view>' });
    assert.equal(errors.length, 1);
    assert.match(errors[0]!, /^a\/index\.wxml:2:\d+ \S/);
  });

  it('names a tag that is neither a component nor built in', async () => {
    const { errors } = await compiled({ 'a/index.wxml': '<view wx:if="{{x}}"><live-player/></view><div/>' });
    assert.deepEqual(errors, [
      'a/index.wxml: <live-player> is neither in usingComponents nor a built-in that the preview knows',
      'a/index.wxml: <div> is neither in usingComponents nor a built-in that the preview knows',
    ]);
  });

  it('names files that a template asks for in vain', async () => {
    const { errors } = await compiled({
      'a/index.wxml': '<import src="./gone.wxml"/><wxs src="./lost.wxs" module="x"/>',
    });
    assert.deepEqual(errors, ['a/gone.wxml does not exist', 'a/lost.wxs does not exist']);
  });

  it('bridges what WXS does differently from JavaScript', () => {
    assert.equal(wxsToJavaScript(`a.b.constructor === 'Array'`), `wxsConstructor(a.b) === 'Array'`);
    assert.equal(wxsToJavaScript(String.raw`getRegExp('\d+\n', 'g')`), String.raw`getRegExp('\\d+\n', 'g')`);
  });
});
