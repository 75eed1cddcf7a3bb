/** The pin code the shopper last asked about; delivery and shops nearby start from it. */

import { useSyncExternalStore } from 'react';
import { remember, remembered } from './storage';

const KEY = 'pin-code';
const listeners = new Set<() => void>();

export function isPinCode(text: string): boolean {
  return /^[1-9]\d{5}$/.test(text);
}

export function setPinCode(pin: string): void {
  remember(KEY, pin);
  for (const listener of listeners) listener();
}

export function usePinCode(): string | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => remembered(KEY),
  );
}
