import assert from 'node:assert/strict';
import { themed } from './theme.ts';

describe('colours by theme', () => {
  const themes = { light: { bar: '#fff' }, dark: { bar: '#000' } };
  it('are looked up at any depth, and left alone where they are plain or unknown', () => {
    const config = {
      color: '@bar',
      list: [{ text: 'a', color: '@bar' }],
      other: '#123456',
      odd: '@none',
      n: 1,
    };
    const dark = themed(config, themes, 'dark');
    assert.deepEqual(dark, {
      color: '#000',
      list: [{ text: 'a', color: '#000' }],
      other: '#123456',
      odd: '@none',
      n: 1,
    });
    assert.equal(config.color, '@bar');
  });
});
