/** Addresses of pages: `/pages/a/index?id=1`, or relative to the page that asks. */
export interface Route {
  /** Without leading slash. */
  path: string;
  /** Values stay as they were written, undecoded, as WeChat hands them to onLoad. */
  query: Record<string, string>;
}

export function parseRoute(url: string, from: string): Route {
  const [address = '', search = ''] = url.split('?');
  const path = new URL(address, `page:///${from}`).pathname.replace(/^\//, '');
  const query: Route['query'] = {};
  for (const pair of search.split('&').filter(Boolean)) {
    const at = pair.indexOf('=');
    if (at < 0) query[pair] = '';
    else query[pair.slice(0, at)] = pair.slice(at + 1);
  }
  return { path, query };
}

export function formatRoute({ path, query }: Route): string {
  const search = Object.entries(query).map(([name, value]) => `${name}=${value}`);
  return `/${path}${search.length ? `?${search.join('&')}` : ''}`;
}
