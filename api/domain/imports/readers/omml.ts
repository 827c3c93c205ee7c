/** Word's formulas (OMML) as LaTeX. What it does not know comes out as its text, and says so. */
import { accentCommand, functionCommand, latexOfText, naryCommand } from './ommlSymbols.ts';
import { type Element, element, elements, textOf } from './xml.ts';

/** @param unknown gets the names of elements that only their text was kept of */
export const latexOf = (math: Element, unknown: Set<string>): string =>
  convertAll(math, unknown).replace(/\s+/g, ' ').trim();

const convertAll = (parent: Element | undefined, unknown: Set<string>): string =>
  elements(parent)
    .map((child) => convert(child, unknown))
    .join('');

type Convert = (one: Element, unknown: Set<string>) => string;

/** The content of a child, as a LaTeX group. */
const group = (one: Element, name: string, unknown: Set<string>): string =>
  `{${convertAll(element(one, name), unknown)}}`;
const property = (one: Element, holder: string, name: string): string | undefined =>
  element(element(one, holder), name)?.attributes['m:val'];
/** `<m:degHide/>` and `m:val="1"` alike. */
const isOn = (one: Element, holder: string, name: string): boolean => {
  const flag = element(element(one, holder), name);
  return flag !== undefined && !/^(0|off|false)$/.test(flag.attributes['m:val'] ?? '1');
};

const BY_NAME: Record<string, Convert> = {
  'm:r': run,
  'm:t': (one) => latexOfText(textOf(one)),
  'm:f': fraction,
  'm:rad': radical,
  'm:sSup': (one, unknown) => `${group(one, 'm:e', unknown)}^${group(one, 'm:sup', unknown)}`,
  'm:sSub': (one, unknown) => `${group(one, 'm:e', unknown)}_${group(one, 'm:sub', unknown)}`,
  'm:sSubSup': (one, unknown) =>
    `${group(one, 'm:e', unknown)}_${group(one, 'm:sub', unknown)}^${group(one, 'm:sup', unknown)}`,
  'm:sPre': (one, unknown) =>
    `{}_${group(one, 'm:sub', unknown)}^${group(one, 'm:sup', unknown)}${group(one, 'm:e', unknown)}`,
  'm:nary': nary,
  'm:d': delimiters,
  'm:func': (one, unknown) =>
    `${functionName(element(one, 'm:fName'), unknown)}${group(one, 'm:e', unknown)}`,
  'm:acc': (one, unknown) =>
    `${accentCommand(property(one, 'm:accPr', 'm:chr') ?? '\u0302')}${group(one, 'm:e', unknown)}`,
  'm:bar': (one, unknown) =>
    `\\${property(one, 'm:barPr', 'm:pos') === 'top' ? 'over' : 'under'}line${group(one, 'm:e', unknown)}`,
  'm:groupChr': (one, unknown) =>
    `\\${property(one, 'm:groupChrPr', 'm:pos') === 'top' ? 'over' : 'under'}brace${group(one, 'm:e', unknown)}`,
  'm:limLow': (one, unknown) => limit(one, '_', '\\underset', unknown),
  'm:limUpp': (one, unknown) => limit(one, '^', '\\overset', unknown),
  'm:m': (one, unknown) => `\\begin{matrix}${rowsOf(one, unknown)}\\end{matrix}`,
  'm:eqArr': (one, unknown) =>
    `\\begin{aligned}${elements(one, 'm:e')
      .map((line) => convertAll(line, unknown))
      .join(' \\\\ ')}\\end{aligned}`,
  'm:box': (one, unknown) => group(one, 'm:e', unknown),
  'm:borderBox': (one, unknown) => `\\boxed${group(one, 'm:e', unknown)}`,
  'm:phant': (one, unknown) => `\\phantom${group(one, 'm:e', unknown)}`,
};

/** Of these only the content counts. */
const TRANSPARENT =
  /^(m:(oMath|oMathPara|e|num|den|deg|sub|sup|lim|fName|mr)|w:(ins|r|smartTag|sdt|sdtContent))$/;
/** Properties, and what Word has deleted. */
const SILENT =
  /Pr$|^w:(del|moveFrom|rPr|instrText|bookmarkStart|bookmarkEnd|proofErr|commentRangeStart|commentRangeEnd)$/;

function convert(one: Element, unknown: Set<string>): string {
  const known = Object.hasOwn(BY_NAME, one.name) ? BY_NAME[one.name] : undefined;
  if (known) return known(one, unknown);
  if (SILENT.test(one.name)) return '';
  if (one.name === 'w:t') return latexOfText(textOf(one));
  if (TRANSPARENT.test(one.name)) return convertAll(one, unknown);
  unknown.add(one.name);
  return latexOfText(textOf(one));
}

/** Upright runs are words or units. */
function run(one: Element, unknown: Set<string>): string {
  const text = elements(one)
    .filter((child) => !SILENT.test(child.name))
    .map((child) => (/^[mw]:t$/.test(child.name) ? textOf(child) : convert(child, unknown)))
    .join('');
  const upright = property(one, 'm:rPr', 'm:sty') === 'p' || isOn(one, 'm:rPr', 'm:nor');
  if (upright && /^[A-Za-z][A-Za-z ]+$/.test(text.trim())) return `\\mathrm{${text.trim()}}`;
  return latexOfText(text);
}

function fraction(one: Element, unknown: Set<string>): string {
  const [over, under] = [group(one, 'm:num', unknown), group(one, 'm:den', unknown)];
  const kind = property(one, 'm:fPr', 'm:type');
  if (kind === 'lin' || kind === 'skw') return `${over}/${under}`;
  return kind === 'noBar' ? `\\genfrac{}{}{0pt}{}${over}${under}` : `\\frac${over}${under}`;
}

function radical(one: Element, unknown: Set<string>): string {
  const degree = isOn(one, 'm:radPr', 'm:degHide') ? '' : convertAll(element(one, 'm:deg'), unknown);
  return `\\sqrt${degree && `[${degree}]`}${group(one, 'm:e', unknown)}`;
}

function nary(one: Element, unknown: Set<string>): string {
  const sign = naryCommand(property(one, 'm:naryPr', 'm:chr') ?? '∫');
  const below = isOn(one, 'm:naryPr', 'm:subHide') ? '' : convertAll(element(one, 'm:sub'), unknown);
  const above = isOn(one, 'm:naryPr', 'm:supHide') ? '' : convertAll(element(one, 'm:sup'), unknown);
  return `${sign}${below && `_{${below}}`}${above && `^{${above}}`}${group(one, 'm:e', unknown)}`;
}

/** Absent means a round one; present and empty means none. */
function delimiters(one: Element, unknown: Set<string>): string {
  const sign = (name: string, usual: string): string => {
    const text = property(one, 'm:dPr', name) ?? usual;
    if (text === '') return '.';
    return (
      {
        '{': '\\{',
        '}': '\\}',
        '⟨': '\\langle ',
        '⟩': '\\rangle ',
        '‖': '\\|',
        '⌊': '\\lfloor ',
        '⌋': '\\rfloor ',
      }[text] ?? text
    );
  };
  const parts = elements(one, 'm:e').map((part) => convertAll(part, unknown));
  const inner = parts.join(`\\middle${sign('m:sepChr', '|')} `);
  return `\\left${sign('m:begChr', '(')} ${inner}\\right${sign('m:endChr', ')')} `;
}

/** `lim` with what stands below it; any other text gets it set underneath. */
function limit(one: Element, shift: string, set: string, unknown: Set<string>): string {
  const base = convertAll(element(one, 'm:e'), unknown);
  const name = functionCommand(base);
  const edge = group(one, 'm:lim', unknown);
  return name ? `${name}${shift}${edge}` : `${set}${edge}{${base}}`;
}

function functionName(holder: Element | undefined, unknown: Set<string>): string {
  const text = convertAll(holder, unknown).trim();
  return functionCommand(text) ?? (/^[\\{]/.test(text) ? text : `\\operatorname{${text}}`);
}

const rowsOf = (one: Element, unknown: Set<string>): string =>
  elements(one, 'm:mr')
    .map((row) =>
      elements(row, 'm:e')
        .map((cell) => convertAll(cell, unknown))
        .join(' & '),
    )
    .join(' \\\\ ');
