import assert from 'node:assert/strict';
import { formulaSvg } from '../../../infra/formula.ts';
import { mathRun as run } from './office.fixture.ts';
import { latexOf } from './omml.ts';
import { parseXml } from './xml.ts';

const e = (name: string, ...inner: string[]) => `<m:${name}>${inner.join('')}</m:${name}>`;
const is = (name: string, value: string) => `<m:${name} m:val="${value}"/>`;
const read = (...inner: string[]) => {
  const unknown = new Set<string>();
  return { latex: latexOf(parseXml(`<m:oMath xmlns:m="m">${inner.join('')}</m:oMath>`), unknown), unknown };
};

const x = e('e', run('x'));
const CASES: [string, string, string][] = [
  ['a fraction', e('f', e('num', run('a')), e('den', run('b'))), '\\frac{a}{b}'],
  ['scripts', e('sSubSup', x, e('sub', run('1')), e('sup', run('2'))), '{x}_{1}^{2}'],
  ['a square root', e('rad', e('radPr', '<m:degHide/>'), e('deg'), x), '\\sqrt{x}'],
  ['a cube root', e('rad', e('deg', run('3')), x), '\\sqrt[3]{x}'],
  [
    'a sum',
    e('nary', e('naryPr', is('chr', '∑')), e('sub', run('i=1')), e('sup', run('n')), x),
    '\\sum_{i=1}^{n}{x}',
  ],
  ['an integral', e('nary', e('naryPr', '<m:subHide/><m:supHide/>'), e('sub'), e('sup'), x), '\\int{x}'],
  ['brackets', e('d', x), '\\left( x\\right)'],
  ['bars', e('d', e('dPr', is('begChr', '|'), is('endChr', '|')), x), '\\left| x\\right|'],
  ['one brace', e('d', e('dPr', is('begChr', '{'), is('endChr', '')), x), '\\left\\{ x\\right.'],
  [
    'a matrix',
    e('m', e('mr', x, e('e', run('0'))), e('mr', e('e', run('1')), x)),
    '\\begin{matrix}x & 0 \\\\ 1 & x\\end{matrix}',
  ],
  ['a function', e('func', e('fName', run('sin')), e('e', run('φ'))), '\\sin{\\varphi }'],
  ['a limit', e('limLow', e('e', run('lim')), e('lim', run('n→∞'))), '\\lim_{n\\to \\infty }'],
  ['an accent', e('acc', e('accPr', is('chr', '\u20d7')), x), '\\vec{x}'],
  ['a line above', e('bar', e('barPr', is('pos', 'top')), x), '\\overline{x}'],
  ['Chinese words and signs', run('η=输出÷100%'), '\\eta =\\text{输出}\\div 100\\%'],
  ['upright units', e('r', e('rPr', is('sty', 'p')), e('t', 'kW')), '\\mathrm{kW}'],
];

describe('formulas of Word', () => {
  for (const [name, omml, latex] of CASES)
    it(`become LaTeX that can be drawn: ${name}`, async () => {
      const result = read(omml);
      assert.equal(result.latex, latex);
      assert.equal(result.unknown.size, 0);
      assert.doesNotMatch(await formulaSvg(result.latex, false), /monospace/);
    });

  it('keep the text of what is unknown, and name it', () => {
    const { latex, unknown } = read(run('a+'), e('novelty', run('b')));
    assert.equal(latex, 'a+b');
    assert.deepEqual([...unknown], ['m:novelty']);
  });
});
