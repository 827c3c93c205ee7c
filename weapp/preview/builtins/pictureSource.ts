/** Where the browser finds what an image of the mini program names. */
import { fileSystem } from '../runtime/fileSystem.ts';

/** `/assets/a.png` names a file of the package, which lies beside the preview's page. */
export const packaged = (src: string): string => (/^\/(?!\/)/.test(src) ? `.${src}` : src);

/** Shows it on `picture`; a file of the phone takes a moment. A later call for the same element wins. */
export async function showOn(picture: HTMLImageElement, src: string): Promise<void> {
  picture.dataset.src = src;
  if (!fileSystem.isPath(src)) return point(picture, packaged(src));
  try {
    const address = URL.createObjectURL(await fileSystem.read(src));
    if (picture.dataset.src === src) point(picture, address);
    else URL.revokeObjectURL(address);
  } catch {
    // Gone: an address without a picture fails as in WeChat.
    if (picture.dataset.src === src) point(picture, 'data:,');
  }
}

function point(picture: HTMLImageElement, address: string): void {
  if (!address) picture.removeAttribute('src');
  else if (picture.getAttribute('src') !== address) picture.setAttribute('src', address);
}
