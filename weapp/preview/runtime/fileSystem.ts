/** The phone's files under `wxfile://usr/`, in the browser's cache storage: they outlive a restart of the preview. */
import { WxFailure } from '../wx/api.ts';

const ROOT = 'wxfile://usr';
const CACHE = 'wxfile';
/** Cache storage takes addresses only. */
const keyOf = (path: string): string => `/wxfile${path.slice(ROOT.length)}`;

const opened = () => caches.open(CACHE);

async function find(path: string): Promise<Response> {
  const found = path.startsWith(`${ROOT}/`) && (await (await opened()).match(keyOf(path)));
  if (!found) throw new WxFailure(`no such file or directory, open ${path}`);
  return found;
}

export const fileSystem = {
  root: ROOT,
  isPath: (path: string): boolean => path.startsWith(`${ROOT}/`),
  read: async (path: string): Promise<Blob> => (await find(path)).blob(),
  async write(path: string, content: Blob): Promise<void> {
    if (!fileSystem.isPath(path)) throw new WxFailure(`permission denied, open ${path}`);
    await (await opened()).put(keyOf(path), new Response(content));
  },
  async remove(path: string): Promise<void> {
    await find(path);
    await (await opened()).delete(keyOf(path));
  },
  /** Names in the folder. There is one folder only. */
  async names(): Promise<string[]> {
    const requests = await (await opened()).keys();
    return requests.map(({ url }) => decodeURIComponent(new URL(url).pathname).replace('/wxfile/', ''));
  },
  clear: (): Promise<boolean> => caches.delete(CACHE),
};
