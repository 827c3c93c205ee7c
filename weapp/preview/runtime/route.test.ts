import assert from 'node:assert/strict';
import { formatRoute, parseRoute } from './route.ts';

describe('addresses of pages', () => {
  it('are absolute, or relative to the page that asks', () => {
    assert.equal(parseRoute('/b/index', 'a/index').path, 'b/index');
    assert.equal(parseRoute('../b/index', 'a/index').path, 'b/index');
    assert.equal(parseRoute('other', 'a/index').path, 'a/other');
  });

  it('keep their query undecoded, as onLoad gets it', () => {
    const { query } = parseRoute('/a?x=1=2&y=%E7%94%B5&z', 'b');
    assert.deepEqual(query, { x: '1=2', y: '%E7%94%B5', z: '' });
  });

  it('come back as they were', () => {
    for (const url of ['/a/index', '/a/index?x=%20&y=2']) assert.equal(formatRoute(parseRoute(url, '')), url);
  });
});
