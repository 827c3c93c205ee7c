declare const WEAPP_API_ORIGIN: string | undefined;

/**
 * Origin of the API without a trailing slash. `npm run build:weapp` writes the value of its environment
 * variable WEAPP_API_ORIGIN here; empty means the origin that serves the phone preview.
 */
export const API_ORIGIN = typeof WEAPP_API_ORIGIN === 'string' ? WEAPP_API_ORIGIN : '';

/** Address of a picture or another file that the API names by a path. */
export const fileUrl = (path: string): string => (path.startsWith('/') ? API_ORIGIN + path : path);
