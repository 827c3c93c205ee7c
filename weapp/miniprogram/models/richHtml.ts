/** Text that staff have written in the admin, for a phone. Pure. */
import { fileUrl } from '../config';

/** Pictures are named by paths of the API, and must not be wider than the phone. */
export const phoneHtml = (html: string): string =>
  html.replace(
    /<img([^>]*?)src="([^"]+)"/g,
    (_, before: string, src: string) => `<img${before}style="max-width:100%" src="${fileUrl(src)}"`,
  );
