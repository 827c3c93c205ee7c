/**
 * LaTeX drawn as SVG by MathJax, which is loaded by the first formula. The middle of the picture is the
 * middle of the line (the mathematical axis), so `vertical-align: middle` puts it right without
 * anybody knowing its baseline; its size is that of 16 px text, so 1 px of it is 1/16 em.
 */

const EM_PIXELS = 16;
/** MathJax's units. */
const EM = 1000;
const AXIS = 250;
/** Wider or taller is a mistake or an attack, and would only be a grey bar on a phone. */
const MOST_EMS = 120;
/** Nested macros may grow; real formulas use none of their own. */
const MOST_MACROS = 200;

type Draw = (tex: string, display: boolean) => string;
let loading: Promise<Draw> | undefined;

/** Always a picture: of LaTeX that cannot be read, its source as text. */
export async function formulaSvg(tex: string, display: boolean): Promise<string> {
  loading ??= load();
  const draw = await loading;
  try {
    return centred(draw(tex, display)) ?? sourceSvg(tex);
  } catch {
    return sourceSvg(tex);
  }
}

async function load(): Promise<Draw> {
  const [{ mathjax }, { TeX }, { SVG }, { liteAdaptor }, { RegisterHTMLHandler }] = await Promise.all([
    import('mathjax-full/js/mathjax.js'),
    import('mathjax-full/js/input/tex.js'),
    import('mathjax-full/js/output/svg.js'),
    import('mathjax-full/js/adaptors/liteAdaptor.js'),
    import('mathjax-full/js/handlers/html.js'),
    import('mathjax-full/js/input/tex/ams/AmsConfiguration.js'),
    import('mathjax-full/js/input/tex/cancel/CancelConfiguration.js'),
    import('mathjax-full/js/input/tex/mhchem/MhchemConfiguration.js'),
  ]);
  const adaptor = liteAdaptor();
  RegisterHTMLHandler(adaptor);
  const document = mathjax.document('', {
    // No package that makes links, styles or scripts.
    InputJax: new TeX({
      packages: ['base', 'ams', 'cancel', 'mhchem'],
      maxMacros: MOST_MACROS,
      formatError: (_: unknown, error: Error) => {
        throw error;
      },
    }),
    OutputJax: new SVG({ fontCache: 'local' }),
  });
  return (tex, display) => adaptor.innerHTML(document.convert(tex, { display, containerWidth: 1e6 }));
}

/** Undefined when it is too large to show. */
function centred(svg: string): string | undefined {
  const box = /viewBox="\S+ (\S+) (\S+) (\S+)"/.exec(svg);
  const [top, width, height] = (box?.slice(1) ?? []).map(Number) as [number, number, number];
  if (!(width <= MOST_EMS * EM && height <= MOST_EMS * EM)) return undefined;
  const half = Math.ceil(Math.max(-top - AXIS, top + height + AXIS, EM / 4));
  const wide = Math.max(1, Math.ceil(width));
  return svg.replace(/<svg [^>]*>/, `${opening(wide, 2 * half, `0 ${-AXIS - half}`)}`);
}

const opening = (width: number, height: number, corner: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ` +
  `width="${pixels(width)}" height="${pixels(height)}" viewBox="${corner} ${width} ${height}">`;

const pixels = (units: number): number => Math.round((units / EM) * EM_PIXELS * 100) / 100;

const SOURCE_SHOWN = 60;

function sourceSvg(tex: string): string {
  const shown = tex.length > SOURCE_SHOWN ? `${tex.slice(0, SOURCE_SHOWN)}…` : tex;
  const escaped = shown.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const width = [...shown].reduce((sum, char) => sum + (char.charCodeAt(0) < 256 ? 0.62 : 1.02), 0.4) * EM;
  const text = `<text x="200" y="950" font-size="1000" font-family="monospace" fill="#c0392b">${escaped}</text>`;
  return `${opening(Math.ceil(width), 1300, '0 0')}${text}</svg>`;
}
