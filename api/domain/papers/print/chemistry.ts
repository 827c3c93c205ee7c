/** `\ce{H2SO4}` as LaTeX that Word's formulas know: mhchem's own, without what only sets heights and widths. */
import { mhchemParser } from 'mhchemparser';

const FORMULA = /\\ce\s*\{/g;

/** @throws when a formula is none of mhchem's */
export function withoutChemistry(tex: string): string {
  let plain = '';
  let from = 0;
  for (const match of tex.matchAll(FORMULA)) {
    if (match.index < from) continue;
    const start = match.index + match[0].length;
    const end = closing(tex, start);
    if (end < 0) return tex;
    plain += tex.slice(from, match.index) + simplified(mhchemParser.toTex(tex.slice(start, end), 'ce'));
    from = end + 1;
  }
  return plain + tex.slice(from);
}

/** Place of the brace that closes the one before `start`; -1 when none does. */
function closing(tex: string, start: number): number {
  let depth = 1;
  for (let at = start; at < tex.length; at += 1) {
    if (tex[at] === '{') depth += 1;
    if (tex[at] === '}') depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}

const simplified = (tex: string): string =>
  tex
    .replace(/\{\\vphantom\{[A-Z]\}\}/g, '')
    .replace(/\\smash\[[tb]\]\{([^{}]*)\}/g, '$1')
    .replaceAll('\\longrightleftharpoons', '\\rightleftharpoons');
