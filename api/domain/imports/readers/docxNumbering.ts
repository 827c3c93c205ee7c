/** The numbers that Word shows before paragraphs but does not store in their text. */
import { type Element, element, elements } from './xml.ts';

interface Level {
  format: string;
  /** `%1.`, `（%1）` */
  text: string;
  start: number;
}

const CHINESE = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** Counts through a document; call once for each paragraph, in order. */
export class Numbering {
  private readonly levels = new Map<string, Level[]>();
  /** Numbering of paragraph styles: style id -> numId. */
  private readonly styles = new Map<string, string>();
  private readonly counters = new Map<string, number[]>();

  constructor(numbering: Element | undefined, styles: Element | undefined) {
    const abstract = new Map(
      elements(numbering, 'w:abstractNum').map((one) => [one.attributes['w:abstractNumId'], one]),
    );
    for (const number of elements(numbering, 'w:num')) {
      const definition = abstract.get(value(number, 'w:abstractNumId'));
      const levels = elements(definition, 'w:lvl').map(levelOf);
      this.levels.set(number.attributes['w:numId'] ?? '', levels);
    }
    for (const style of elements(styles, 'w:style')) {
      const id = value(element(element(style, 'w:pPr'), 'w:numPr'), 'w:numId');
      if (id) this.styles.set(style.attributes['w:styleId'] ?? '', id);
    }
  }

  /** `3. `, `B. `, or '' for a paragraph without a number or with a bullet. */
  labelOf(properties: Element | undefined): string {
    const own = element(properties, 'w:numPr');
    const id = value(own, 'w:numId') ?? this.styles.get(value(properties, 'w:pStyle') ?? '');
    const levels = this.levels.get(id ?? '');
    const depth = Number(value(own, 'w:ilvl') ?? 0);
    const level = levels?.[depth];
    if (id === undefined || !levels || !level) return '';
    const counts = this.counters.get(id) ?? [];
    this.counters.set(id, [
      ...levels.slice(0, depth).map((one, index) => counts[index] ?? one.start),
      (counts[depth] ?? level.start - 1) + 1,
    ]);
    if (level.format === 'bullet' || level.format === 'none') return '';
    const text = level.text.replace(/%(\d)/g, (_, digit: string) => {
      const place = Number(digit) - 1;
      return written(this.counters.get(id)![place] ?? 1, levels[place]?.format ?? 'decimal');
    });
    return /[.、．:：)）]$/.test(text) ? `${text} ` : `${text}. `;
  }
}

/** The w:val of a child. */
export const value = (parent: Element | undefined, name: string): string | undefined =>
  element(parent, name)?.attributes['w:val'];

const levelOf = (level: Element): Level => ({
  format: value(level, 'w:numFmt') ?? 'decimal',
  text: value(level, 'w:lvlText') ?? '',
  start: Number(value(level, 'w:start') ?? 1),
});

function written(count: number, format: string): string {
  if (format === 'upperLetter') return String.fromCharCode(64 + ((count - 1) % 26) + 1);
  if (format === 'lowerLetter') return String.fromCharCode(96 + ((count - 1) % 26) + 1);
  if (/chinese|japanese/i.test(format) && count < 100) return inChinese(count);
  return String(count);
}

function inChinese(count: number): string {
  const [tens, ones] = [Math.floor(count / 10), count % 10];
  if (tens === 0) return CHINESE[count]!;
  return `${tens > 1 ? CHINESE[tens] : ''}十${ones > 0 ? CHINESE[ones] : ''}`;
}
