import { type Block, type Inline, parseMarked } from '../../models/markedText';
import { formulaSource, otherSource, type PictureSource, pictureSource } from '../../services/pictures';

/** As the template draws it; `at` is its place among the formulas and pictures, whose sizes come later. */
type Shown =
  | { kind: 'text'; text: string }
  | ({ kind: 'formula' | 'picture'; label: string; at: number } & PictureSource);
interface ShownBlock {
  /** Its place in the text. */
  at: number;
  kind: Block['kind'];
  inlines?: Shown[];
  rows?: { head: boolean; cells: { inlines: Shown[] }[] }[];
}

/** Formulas are drawn for text of this size. */
const DRAWN_PIXELS = 16;

/** Sizes by source, once a picture has been loaded anywhere: what was seen before stands at once. */
const sizes = new Map<string, string>();

/** Marked text of a question: words, formulas, pictures (tapped to enlarge) and tables. */
Component({
  properties: {
    text: { type: String, value: '' },
    /** Before the first word, such as a number. */
    lead: { type: String, value: '' },
    /** Off where a tap means something else. */
    enlarge: { type: Boolean, value: true },
  },
  data: {
    blocks: [] as ShownBlock[],
    styles: [] as string[],
    /** By `at`: shown in the place of a source that did not show. */
    others: [] as string[],
  },
  observers: {
    'text, lead'(text: string, lead: string) {
      const sources: string[] = [];
      const blocks = withLead(parseMarked(text), lead).map((one, at) => ({
        ...shownBlock(one, sources),
        at,
      }));
      this.setData({ blocks, styles: sources.map((source) => sizes.get(source) ?? ''), others: [] });
    },
  },
  methods: {
    onFormula(event: WechatMiniprogram.CustomEvent<{ width: number; height: number }>) {
      const { width, height } = event.detail;
      this.style(event, `width:${width / DRAWN_PIXELS}em;height:${height / DRAWN_PIXELS}em`);
    },
    onPicture(event: WechatMiniprogram.CustomEvent<{ width: number; height: number }>) {
      this.style(event, `width:${event.detail.width}px`);
    },
    style(event: WechatMiniprogram.BaseEvent, style: string) {
      const { at, src } = event.currentTarget.dataset as { at: number; src: string };
      sizes.set(src, style);
      this.setData({ [`styles[${at}]`]: style });
    },
    async onError(event: WechatMiniprogram.BaseEvent) {
      const { at, src, path } = event.currentTarget.dataset as { at: number } & PictureSource;
      const other = await otherSource({ src, path });
      if (other !== undefined) this.setData({ [`others[${at}]`]: other });
    },
    onEnlarge(event: WechatMiniprogram.TouchEvent) {
      if (!this.data.enlarge) return;
      const current = String(event.currentTarget.dataset.src);
      void wx.previewImage({ urls: [current], current });
    },
    /** A table is pushed aside by itself, without turning the page. */
    onPush() {},
  },
});

function withLead(blocks: Block[], lead: string): Block[] {
  if (lead === '') return blocks;
  const [first, ...rest] = blocks;
  const own: Inline = { kind: 'text', text: lead };
  if (first?.kind !== 'text') return [{ kind: 'text', inlines: [own] }, ...blocks];
  const [word, ...others] = first.inlines;
  const inlines: Inline[] =
    word?.kind === 'text' ? [{ kind: 'text', text: lead + word.text }, ...others] : [own, ...first.inlines];
  return [{ kind: 'text', inlines }, ...rest];
}

function shownBlock(block: Block, sources: string[]): Omit<ShownBlock, 'at'> {
  const shown = (inlines: readonly Inline[], display = false) =>
    inlines.map((one) => shownInline(one, sources, display));
  if (block.kind === 'text') return { kind: 'text', inlines: shown(block.inlines) };
  if (block.kind !== 'table') return { kind: block.kind, inlines: shown([block], true) };
  const row = (cells: Inline[][], head: boolean) => ({
    head,
    cells: cells.map((inlines) => ({ inlines: shown(inlines) })),
  });
  return { kind: 'table', rows: [row(block.head, true), ...block.rows.map((cells) => row(cells, false))] };
}

function shownInline(one: Inline, sources: string[], display: boolean): Shown {
  if (one.kind === 'text') return one;
  const source = one.kind === 'formula' ? formulaSource(one.tex, display) : pictureSource(one.fileId);
  const at = sources.push(source.src) - 1;
  return { kind: one.kind, label: one.kind === 'formula' ? one.tex : one.alt, at, ...source };
}
