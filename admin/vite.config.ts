/** Builds the admin into dist/admin; in development passes API calls on to a running server. */
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/** Chunk per family of packages: a release of ours leaves the big ones in browsers' caches. */
const VENDORS = [
  { name: 'react', test: /node_modules\/(react|react-dom|scheduler|react-router|use-sync-external-store)\// },
  { name: 'refine', test: /node_modules\/(@refinedev|@tanstack)\// },
  { name: 'antd', test: /node_modules\/(antd|@ant-design|rc-|@rc-component|dayjs)/ },
  {
    name: 'editor',
    test: /node_modules\/(@tiptap|prosemirror-|linkifyjs|orderedmap|rope-sequence|w3c-keyname)/,
  },
].map((group, index) => ({ ...group, priority: 10 - index }));

export default defineConfig({
  root: here('.'),
  base: '/admin/',
  plugins: [react()],
  build: {
    outDir: here('../dist/admin'),
    emptyOutDir: true,
    target: 'es2022',
    // Inlined assets would need data: URLs and inline scripts in the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Some kilobytes: one sheet, there before anything is drawn, instead of one per lazy screen.
    cssCodeSplit: false,
    chunkSizeWarningLimit: 1500,
    rolldownOptions: { output: { codeSplitting: { groups: VENDORS } } },
  },
  server: {
    port: 5173,
    proxy: { '/api': process.env.API_URL ?? 'http://127.0.0.1:3000' },
  },
});
