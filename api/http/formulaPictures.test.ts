import assert from 'node:assert/strict';
import { formulaPath } from '../domain/bank/markedText.ts';
import { memoryStore } from '../infra/memoryStore.ts';
import { type TestApp, testApp } from '../test/app.ts';
import type { Client } from '../test/client.ts';
import { formulaPictures, LONGEST_FORMULA } from './formulaPictures.ts';

describe('formulas as pictures', () => {
  let app: TestApp;
  let guest: Client;
  before(async () => {
    app = await testApp();
    guest = await app.as('guest');
  });
  after(() => app.close());

  const drawn = async (tex: string, display = false) => {
    const { status, headers, body } = await guest.get(formulaPath(tex, display));
    assert.equal(status, 200);
    assert.match(headers.get('content-type') ?? '', /^image\/svg\+xml/);
    return { svg: Buffer.from(body as Buffer).toString(), headers };
  };
  const box = (svg: string) => /viewBox="0 (\S+) (\S+) (\S+)"/.exec(svg)!.slice(1).map(Number);

  it('are drawn for anybody, may be kept for ever and can do nothing', async () => {
    const { svg, headers } = await drawn('R=\\frac{U}{I}');
    assert.match(svg, /<path /);
    assert.match(headers.get('cache-control') ?? '', /immutable/);
    assert.match(headers.get('content-security-policy') ?? '', /sandbox/);
  });

  it('have the mathematical axis in their middle, whatever hangs below it', async () => {
    for (const tex of ['x', '\\frac{1}{\\frac{2}{\\frac{3}{4}}}', 'x^{2^{2}}', '\\sum_{i=1}^n i']) {
      const [top, , height] = box((await drawn(tex, true)).svg) as [number, number, number];
      assert.equal(top + height / 2, -250, tex);
    }
  });

  it('know chemistry, and leave Chinese words to the fonts of the reader', async () => {
    assert.match((await drawn('\\ce{2H2 + O2 -> 2H2O}')).svg, /<path /);
    assert.match((await drawn('\\eta=\\frac{P_{\\text{输出}}}{P}')).svg, />输</);
  });

  it('show the source where it is no LaTeX, wants a link, or would be a mile long', async () => {
    assert.match((await drawn('\\frac{1')).svg, /<text[^>]*>\\frac\{1</);
    assert.doesNotMatch((await drawn('\\href{javascript:alert(1)}{<b>}')).svg, /<(a|b)\b/);
    assert.match((await drawn('\\rule{99999em}{1em}')).svg, /<text/);
    assert.match((await drawn('{'.repeat(450) + '}'.repeat(450))).svg, /<svg/);
  });

  it('are refused when they are empty or too long', async () => {
    for (const tex of ['', ' ', 'x'.repeat(LONGEST_FORMULA + 1)])
      assert.equal((await guest.get(formulaPath(tex))).body.error.code, 'formula.length');
  });

  it('cost an address something only when they are drawn anew', async () => {
    const serve = formulaPictures(memoryStore(), 2);
    const ask = (tex: string) =>
      serve(
        { path: '/api/formula.svg', method: 'GET', query: { tex }, ip: '1.2.3.4', set: () => {} } as never,
        async () => {},
      );
    await ask('a');
    await ask('b');
    for (let time = 0; time < 5; time += 1) await ask('a');
    await assert.rejects(ask('c'), { code: 'request.tooMany' });
  });
});
