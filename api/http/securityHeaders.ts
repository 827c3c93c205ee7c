/** Headers that keep a browser from doing more with our pages than they need. */

import type { Middleware } from 'koa';
import helmet from 'koa-helmet';

/** Scripts come from files of ours only. antd and swagger-ui write style elements, hence 'unsafe-inline'. */
export const securityHeaders = (production: boolean): Middleware =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    // Under `npm start` the pages come over plain HTTP; a browser must not remember otherwise.
    strictTransportSecurity: production ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    referrerPolicy: { policy: 'same-origin' },
  });
