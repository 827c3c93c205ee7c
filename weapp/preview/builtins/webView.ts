import { builtin } from './host.ts';

/** Covers the page; what a site inside tells the mini program by postMessage is not passed on. */
export const webView = builtin({ src: '' }, (host) => {
  const frame = document.createElement('iframe');
  frame.addEventListener('load', () => host.emit('load', { src: host.props.src }));
  host.element.append(frame);
  host.render(() => {
    if (frame.getAttribute('src') !== host.props.src) frame.src = host.props.src;
  });
});
