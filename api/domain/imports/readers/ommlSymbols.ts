/** Signs of Word's formulas by their LaTeX names. */

/** Sign and name, one after the other. */
const named = (table: string): Record<string, string> => {
  const words = table.trim().split(/\s+/);
  const entries = words.flatMap((sign, at) => (at % 2 === 0 ? [[sign, `\\${words[at + 1]} `]] : []));
  return Object.fromEntries(entries);
};

const SYMBOLS: Record<string, string> = {
  ...named(`
    α alpha β beta γ gamma δ delta ε varepsilon ϵ epsilon ζ zeta η eta θ theta ι iota κ kappa
    λ lambda μ mu µ mu ν nu ξ xi π pi ρ rho σ sigma τ tau υ upsilon φ varphi ϕ phi χ chi ψ psi
    ω omega Γ Gamma Δ Delta ∆ Delta Θ Theta Λ Lambda Ξ Xi Π Pi Σ Sigma Φ Phi Ψ Psi Ω Omega ± pm ∓ mp
    × times ÷ div · cdot ⋅ cdot ∙ cdot ≤ le ≥ ge ≠ ne ≈ approx ≡ equiv ∝ propto ∞ infty ∂ partial
    ∇ nabla ∈ in ∉ notin ⊂ subset ⊆ subseteq ∪ cup ∩ cap ∅ emptyset ∀ forall ∃ exists → to
    ← leftarrow ↔ leftrightarrow ⇒ Rightarrow ⇔ Leftrightarrow ∠ angle ⊥ perp ∥ parallel △ triangle
    ∴ therefore ∵ because … ldots ⋯ cdots ⋮ vdots ⋱ ddots ′ prime
  `),
  '\u2126': '\\Omega ',
  '℃': '{}^\\circ\\mathrm C',
  '°': '{}^\\circ ',
  '‰': '\\text{‰}',
  '−': '-',
};

/** LaTeX reads these itself. */
const ESCAPED: Record<string, string> = {
  '\\': '\\backslash ',
  '{': '\\{',
  '}': '\\}',
  '%': '\\%',
  '#': '\\#',
  $: '\\$',
  _: '\\_',
  '&': '\\&',
  '~': '\\sim ',
};

/** Words that are no Latin letters keep their own script. */
const WORDS = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]+/g;

/** Literal text inside a formula. */
export function latexOfText(text: string): string {
  let latex = '';
  let from = 0;
  // Mathematical italics and the like are Latin or Greek letters.
  const plain = text.replace(/[\u{1d400}-\u{1d7ff}]/gu, (char) => char.normalize('NFKC'));
  for (const match of plain.matchAll(WORDS)) {
    latex += `${signs(plain.slice(from, match.index))}\\text{${match[0]}}`;
    from = match.index + match[0].length;
  }
  return latex + signs(plain.slice(from));
}

const signs = (text: string): string =>
  [...text].map((char) => ESCAPED[char] ?? SYMBOLS[char] ?? char).join('');

const NARY = named('∑ sum ∏ prod ∐ coprod ∫ int ∬ iint ∭ iiint ∮ oint ⋃ bigcup ⋂ bigcap ⋁ bigvee ⋀ bigwedge');
export const naryCommand = (sign: string): string => (NARY[sign] ?? latexOfText(sign)).trim();

const ACCENTS: Record<string, string> = {
  '\u0302': 'hat',
  '\u0303': 'tilde',
  '\u0304': 'bar',
  '\u0305': 'overline',
  '\u0307': 'dot',
  '\u0308': 'ddot',
  '\u20db': 'dddot',
  '\u030c': 'check',
  '\u0301': 'acute',
  '\u0300': 'grave',
  '\u0306': 'breve',
  '\u20d7': 'vec',
  '\u20d6': 'overleftarrow',
  '\u20e1': 'overleftrightarrow',
  '¯': 'bar',
  '^': 'hat',
  '~': 'tilde',
};
export const accentCommand = (sign: string): string => `\\${ACCENTS[sign] ?? 'hat'}`;

const FUNCTIONS =
  /^(?:sin|cos|tan|cot|sec|csc|arcsin|arccos|arctan|sinh|cosh|tanh|coth|log|ln|lg|exp|lim|max|min|sup|inf|det|gcd|arg|deg|dim|ker)$/;

/** `\sin` for `sin` or `\mathrm{sin}`, also with a script; undefined for any other text. */
export function functionCommand(latex: string): string | undefined {
  const [, name = '', rest = ''] = /^\{?(?:\\mathrm\{)?([a-z]+)\}{0,2}([_^].*)?$/s.exec(latex.trim()) ?? [];
  return FUNCTIONS.test(name) ? `\\${name}${rest}` : undefined;
}
