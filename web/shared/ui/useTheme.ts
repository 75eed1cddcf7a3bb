/** Light or dark: the system's, until the shopper chooses. */

import { useSyncExternalStore } from 'react';
import { remember } from '../session/storage';

export type Theme = 'light' | 'dark';

const listeners = new Set<() => void>();

function theme(): Theme {
  return document.documentElement.dataset.theme === 'dark' ? 'dark' : 'light';
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function choose(next: Theme): void {
  document.documentElement.dataset.theme = next;
  remember('theme', next);
  for (const listener of listeners) listener();
}

export function useTheme(): [Theme, (next: Theme) => void] {
  return [useSyncExternalStore(subscribe, theme), choose];
}
