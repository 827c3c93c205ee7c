/** Raised and lowered text as Unicode has it, so that 10³ never becomes 103. */

const RAISED = { digits: '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ', sign: '^' };
const LOWERED = { digits: '₀₁₂₃₄₅₆₇₈₉₊₋ₙ', sign: '_' };
const PLAIN = '0123456789+-n';

function shifted(text: string, to: typeof RAISED): string {
  if (text.trim() === '') return text;
  const places = [...text].map((char) => PLAIN.indexOf(char));
  return places.every((place) => place >= 0)
    ? places.map((place) => to.digits[place]).join('')
    : `${to.sign}{${text}}`;
}

/** `3` -> `³`; what Unicode has not is written `^{…}`. */
export const raised = (text: string): string => shifted(text, RAISED);
/** `2` -> `₂`; what Unicode has not is written `_{…}`. */
export const lowered = (text: string): string => shifted(text, LOWERED);
