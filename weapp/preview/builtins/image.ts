import { builtin } from './host.ts';

/** object-fit by `mode`; the ten cropping modes (top, left …) show the picture in its own size. */
const FIT: Record<string, string> = {
  scaleToFill: 'fill',
  aspectFit: 'contain',
  aspectFill: 'cover',
  widthFix: 'fill',
  heightFix: 'fill',
};

export const image = builtin(
  { src: '', mode: 'scaleToFill', lazyLoad: false, webp: false, showMenuByLongpress: false },
  (host) => {
    const picture = new Image();
    picture.alt = '';
    picture.addEventListener('load', () => {
      host.emit('load', { width: picture.naturalWidth, height: picture.naturalHeight });
    });
    picture.addEventListener('error', () => host.emit('error', { errMsg: `GET ${picture.src} failed` }));
    host.element.append(picture);
    host.render(() => {
      const { src, mode } = host.props;
      const address = packaged(src);
      if (!address) picture.removeAttribute('src');
      else if (picture.getAttribute('src') !== address) picture.setAttribute('src', address);
      picture.style.objectFit = FIT[mode] ?? 'none';
      host.element.dataset.mode = mode;
    });
  },
);

/** `/assets/a.png` names a file of the package, which lies beside the preview's page. */
export const packaged = (src: string): string => (/^\/(?!\/)/.test(src) ? `.${src}` : src);
