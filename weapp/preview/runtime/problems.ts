/**
 * What the mini program asked for and the preview does not have. It is named on the console as an error, so
 * that a test fails, and in a bar above the phone, so that nobody takes the gap for a fault of the product.
 */
const named = new Set<string>();

export function reportMissing(name: string): void {
  if (named.has(name)) return;
  named.add(name);
  console.error(`手机预览没有 ${name}，请在 weapp/preview 中补上`);
  const bar = document.querySelector('#problems');
  if (!bar) return;
  bar.textContent = `手机预览没有：${[...named].join('、')}`;
  bar.toggleAttribute('hidden', false);
}
