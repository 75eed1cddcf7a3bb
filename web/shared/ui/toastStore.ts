/** Short notes about what was just done, and how deep the stack of open dialogs is: only the top one can be reached. */

import { useEffect, useState, useSyncExternalStore } from 'react';

export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly isError: boolean;
  readonly action?: { readonly label: string; readonly run: () => void };
}

const STAYS_MS = 7000;

let toasts: readonly Toast[] = [];
let depth = 0;
let lastId = 0;
const listeners = new Set<() => void>();

function tell(): void {
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function toast(text: string, more: Partial<Pick<Toast, 'isError' | 'action'>> = {}): void {
  lastId += 1;
  const made: Toast = { id: lastId, text, isError: false, ...more };
  toasts = [made];
  tell();
  setTimeout(() => dismiss(made.id), STAYS_MS);
}

export function dismiss(id: number): void {
  toasts = toasts.filter((each) => each.id !== id);
  tell();
}

export function useToasts(): readonly Toast[] {
  return useSyncExternalStore(subscribe, () => toasts);
}

/** Counts an open dialog; true while it is the topmost. */
export function useModalDepth(open: boolean): boolean {
  const [mine, setMine] = useState(0);
  const deepest = useSyncExternalStore(subscribe, () => depth);
  useEffect(() => {
    if (!open) return;
    depth += 1;
    setMine(depth);
    tell();
    return () => {
      depth -= 1;
      setMine(0);
      tell();
    };
  }, [open]);
  return mine > 0 && mine === deepest;
}

export function useNoModal(): boolean {
  return useSyncExternalStore(subscribe, () => depth) === 0;
}
