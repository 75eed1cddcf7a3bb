import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const server = process.env.RETAILGENIE_API ?? 'http://127.0.0.1:8000';

export default defineConfig({
  plugins: [react()],
  resolve: { alias: { '@api': here('./api'), '@shared': here('./shared'), '@features': here('./features') } },
  server: { proxy: { '/v1': server, '/images': server, '/healthz': server } },
  // No data: URLs: the page's content security policy takes fonts from the shop alone.
  build: { target: 'es2023', sourcemap: false, assetsInlineLimit: 0 },
});
