import { builtin } from './host.ts';
import { showOn } from './pictureSource.ts';

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
      if (picture.dataset.src !== src) void showOn(picture, src);
      picture.style.objectFit = FIT[mode] ?? 'none';
      host.element.dataset.mode = mode;
    });
  },
);
